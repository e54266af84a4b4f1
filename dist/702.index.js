(function (exports, __distFolder) {'use strict';
exports.ids = [702];
exports.modules = {

/***/ 85738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ findTool)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ../../../../packages/process/node_modules/semver/functions/satisfies.js
var satisfies = __webpack_require__(72717);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/retry.js
var retry = __webpack_require__(63221);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/error-codes.js
var error_codes = __webpack_require__(54886);
;// CONCATENATED MODULE: ./node_modules/@waybill/process/src/download.js



/** The bounds of one download. */
                                 
                               
                                
                                        
 

/** An answer that another try may change. */
const passing                      = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Downloads a file into memory; what can pass is tried again.
 * @param url http or https
 * @param limits its bounds
 * @returns its bytes
 * @throws TOOL_DOWNLOAD_FAILED, the signal's reason
 */
async function download(url        , limits                )                  {
  const { signal, deadlineMilliseconds } = limits;
  return await (0,cancellation/* withDeadline */.NE)(`the download of ${url}`, deadlineMilliseconds, signal, async (own) => {
    const { value } = await (0,retry/* retry */.L)(() => attempt(url, limits.maximumBytes, own), {
      signal: own,
      deadlineMilliseconds,
      maximumAttempts: 4,
      firstDelayMilliseconds: 500,
    });
    return value;
  });
}

async function attempt(
  url        ,
  maximumBytes        ,
  signal             ,
)                           {
  let response          ;
  try {
    response = await fetch(url, { signal });
    if (response.ok) return { outcome: 'done', value: await bodyOf(response, url, maximumBytes) };
    await response.body?.cancel();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TooLarge) return { outcome: 'final', error: error.error };
    return { outcome: 'again', reason: (0,src_error/* messageOf */.bD)(error), error: failed(url, causeOf(error)) };
  }
  const error = failed(url, `the answer ${response.status}`);
  return passing.has(response.status)
    ? { outcome: 'again', reason: `the answer ${response.status}`, error }
    : { outcome: 'final', error };
}

/** Not an error of the network: another try would bring the same. */
class TooLarge extends Error {
           error       ;

  constructor(url        , maximumBytes        ) {
    super('too large');
    this.error = failed(url, `more than ${maximumBytes} bytes`);
  }
}

async function bodyOf(response          , url        , maximumBytes        )                  {
  const chunks               = [];
  let size = 0;
  const body                                   = response.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maximumBytes) throw new TooLarge(url, maximumBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** fetch hides what happened (no route, a certificate) in the cause. */
function causeOf(error         )         {
  return error instanceof Error && error.cause !== undefined
    ? (0,src_error/* messageOf */.bD)(error.cause)
    : (0,src_error/* messageOf */.bD)(error);
}

/** @returns the error of a download that did not work */
function failed(url        , found        )        {
  return (0,error_codes/* processError */.C)('TOOL_DOWNLOAD_FAILED', {
    message: `Expected to download ${url}; found ${found}.`,
    remedy:
      'Give a mirror that this machine reaches (input `tools-mirror`), or install the tool on the PATH.',
    facts: { url },
  });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./node_modules/@waybill/process/src/tar-file.js



const blockSize = 512;
const unpack = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);

/**
 * Takes one file out of a tar.gz archive (POSIX ustar: headers and contents in blocks of 512 bytes). Only a regular
 * file of exactly that name counts, so nothing of the archive decides where anything is written.
 * @param archive the archive's bytes
 * @param name the file: `kustomize`
 * @param maximumBytes how large the unpacked archive may be
 * @returns its bytes; undefined where the archive does not have it
 * @throws what gunzip throws for bytes that are no gzip, or too many
 */
async function fileOfArchive(
  archive        ,
  name        ,
  maximumBytes        ,
)                              {
  const tar = await unpack(archive, { maxOutputLength: maximumBytes });
  for (let offset = 0; offset + blockSize <= tar.length;) {
    const header = tar.subarray(offset, offset + blockSize);
    const size = Number.parseInt(tar_file_text(header, 124, 12).trim() || '0', 8);
    if (!Number.isSafeInteger(size) || size < 0) return undefined;
    const isFile = ['0', ''].includes(tar_file_text(header, 156, 1));
    const start = offset + blockSize;
    if (isFile && tar_file_text(header, 0, 100).replace(/^\.\//, '') === name) {
      return start + size <= tar.length ? tar.subarray(start, start + size) : undefined;
    }
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
  return undefined;
}

/** A field of a header; it ends at the first NUL. */
function tar_file_text(header        , start        , length        )         {
  const field = header.toString('latin1', start, start + length);
  const end = field.indexOf('\0');
  return end < 0 ? field : field.slice(0, end);
}

// EXTERNAL MODULE: ./node_modules/@waybill/process/src/tool.js
var src_tool = __webpack_require__(9241);
;// CONCATENATED MODULE: ./node_modules/@waybill/process/src/pinned-tool.js











/** A platform as release archives name it. */
                                                                                           

/** A tool in the version that Waybill is tested with, and how its release archive is known. */
                             
                        
                           
                                                                                      
                         
                                       
                                               
                                                                                             
                       
                                                                   
 

/** Where tools come from. */
                              
                                                                   
                               
                                                                               
                           
                               
                               
                                                                                  
                         
 

/** A tool that is there. */
                            
                        
                           
                           
                                               
 

const maximumArchiveBytes = 128 * 1024 * 1024;
const maximumUnpackedBytes = 512 * 1024 * 1024;
const downloadDeadline = 300_000;

/**
 * Finds a tool: the pinned version where it was downloaded before, else one on the PATH in the range that works, else
 * the pinned version's release archive, which must have the pinned checksum.
 * @param tool what is wanted
 * @param sources where it may come from
 * @throws TOOL_CHECKSUM_UNKNOWN, TOOL_CHECKSUM_MISMATCH, TOOL_DOWNLOAD_FAILED
 */
async function findTool(tool            , sources             )                     {
  const platform = platformOf(process.platform, process.arch);
  const sha256 = platform === undefined ? undefined : tool.sha256[platform];
  const cached = sha256 === undefined ? undefined : cachedProgram(tool, sha256, sources);
  if (cached !== undefined && (0,external_node_fs_.existsSync)(cached)) return found(tool, cached, tool.version, 'cache');
  const installed = await onPath(tool, sources);
  if (installed?.suits === true) return found(tool, installed.program, installed.version, 'path');
  if (platform === undefined || sha256 === undefined || cached === undefined) {
    throw notPinned(tool, installed?.version);
  }
  sources.progress?.detail(`Downloading ${tool.name} ${tool.version}`);
  await install(tool, platform, sha256, cached, sources);
  return found(tool, cached, tool.version, 'download');
}

function found(
  { name }            ,
  program        ,
  version        ,
  from                   ,
)            {
  return { name, program, version, from };
}

/** The names that Go's releases give to platforms. */
function platformOf(system        , processor        )                           {
  const architecture = { x64: 'amd64', arm64: 'arm64' }[processor];
  const platforms                          = [
    'linux-amd64',
    'linux-arm64',
    'darwin-amd64',
    'darwin-arm64',
  ];
  return platforms.find((platform) => platform === `${system}-${String(architecture)}`);
}

/** The checksum is part of the name: another pin of the same version is another program. */
function cachedProgram(
  { name, version }            ,
  sha256        ,
  { cacheFolder }             ,
)         {
  return (0,external_node_path_.join)(cacheFolder, 'waybill-tools', `${name}-${version}-${sha256.slice(0, 16)}`, name);
}

                     
                           
                           
                          
 

/** A program on the PATH that does not say its version is passed over, as one of a wrong version is. */
async function onPath(tool            , sources             )                                 {
  const folders = (sources.path ?? process.env['PATH'] ?? '').split(external_node_path_.delimiter);
  const program = folders
    // An empty or relative folder of the PATH would be looked for in a repository's checkout.
    .filter((folder) => (0,external_node_path_.isAbsolute)(folder))
    .map((folder) => (0,external_node_path_.join)(folder, tool.name))
    .find((path) => (0,external_node_fs_.existsSync)(path));
  if (program === undefined) return undefined;
  try {
    const version = await (0,src_tool/* askVersion */.q)(program, sources.signal, tool.versionArguments);
    return { program, version, suits: satisfies(version, tool.range) };
  } catch (error) {
    sources.signal.throwIfAborted();
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
    sources.progress?.detail(error.message);
    return undefined;
  }
}

async function install(
  tool            ,
  platform              ,
  sha256        ,
  program        ,
  sources             ,
)                {
  const url = archiveUrl(tool, platform, sources.mirror);
  const archive = await download(url, {
    signal: sources.signal,
    maximumBytes: maximumArchiveBytes,
    deadlineMilliseconds: downloadDeadline,
  });
  const actual = (0,external_node_crypto_.createHash)('sha256').update(archive).digest('hex');
  if (actual !== sha256) throw mismatch(tool, url, sha256, actual);
  const bytes = await unpacked(tool, archive, url);
  const folder = (0,external_node_path_.dirname)(program);
  await (0,promises_.mkdir)(folder, { recursive: true });
  // Another process that comes at the same time puts the same bytes there; a half written file is never in its place.
  const unfinished = (0,external_node_path_.join)(folder, `.${tool.name}-${(0,external_node_crypto_.randomUUID)()}`);
  try {
    await (0,promises_.writeFile)(unfinished, bytes, { mode: 0o755 });
    await (0,promises_.rename)(unfinished, program);
  } finally {
    await (0,promises_.rm)(unfinished, { force: true });
  }
}

function archiveUrl(tool            , platform              , mirror                    )         {
  const [os = '', arch = ''] = platform.split('-');
  const values                                   = { version: tool.version, os, arch };
  const url = tool.url.replace(/\{(\w+)\}/g, (whole, name        ) => values[name] ?? whole);
  return mirror === undefined
    ? url
    : `${mirror.replace(/\/+$/, '')}${url.replace(/^https:\/\/[^/]+/, '')}`;
}

async function unpacked(tool            , archive        , url        )                  {
  let file                    ;
  let problem = 'no such file in it';
  try {
    file = await fileOfArchive(archive, tool.name, maximumUnpackedBytes);
  } catch (error) {
    problem = (0,src_error/* messageOf */.bD)(error);
  }
  if (file !== undefined) return file;
  throw (0,error_codes/* processError */.C)('TOOL_DOWNLOAD_FAILED', {
    message: `Expected the archive ${url} to hold ${tool.name}; found ${problem}.`,
    remedy: `Give the checksum of a release archive (tar.gz) of ${tool.name}.`,
    facts: { tool: tool.name, url },
  });
}

function mismatch(tool            , url        , expected        , actual        )        {
  return (0,error_codes/* processError */.C)('TOOL_CHECKSUM_MISMATCH', {
    message: `Expected ${url} to have the sha256 ${expected}; found ${actual}.`,
    remedy:
      'Do not use what was downloaded: find out why the mirror or the network gives something else.',
    facts: { tool: tool.name, url, expected, actual },
  });
}

function notPinned(tool            , installed                    )        {
  const here = `${process.platform}-${process.arch}`;
  const instead = installed === undefined ? 'none on the PATH' : `${installed} on the PATH`;
  return (0,error_codes/* processError */.C)('TOOL_CHECKSUM_UNKNOWN', {
    message: `Expected ${tool.name} ${tool.range} on the PATH, or the checksum of its release ${tool.version} for ${here}; found ${instead}, and no checksum.`,
    remedy: `Install ${tool.name} ${tool.range} on this machine, or write version and sha256 of its release into the policy.`,
    facts: { tool: tool.name, range: tool.range, platform: here },
  });
}


/***/ }),

/***/ 41489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   am: () => (/* binding */ grype),
/* harmony export */   l9: () => (/* binding */ syft),
/* harmony export */   s$: () => (/* binding */ findPinned)
/* harmony export */ });
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85738);
                                               


/**
 * syft, as its project releases it. The checksums are those of the release's syft_1.52.0_checksums.txt, as at least two
 * public installers pin each archive independently (those for Linux: eight of them).
 */
const syft             = {
  name: 'syft',
  version: '1.52.0',
  range: '>=1.20.0 <2.0.0',
  versionArguments: ['version'],
  url: 'https://github.com/anchore/syft/releases/download/v{version}/syft_{version}_{os}_{arch}.tar.gz',
  sha256: {
    'linux-amd64': 'caeedb81fb0491615f1ebd1761e4145d41ee86dd2cc7bf80669f9f5ad9d6133d',
    'linux-arm64': 'c46d5e4c28e12aa4c5becfaa343ef1c7f89045b6b895f2c21d471c62db09c706',
    'darwin-arm64': '014d561b6d13059124155f74a6c5a9a99501f5e209313638dd884f39eb418ee6',
  },
};

/**
 * grype, as its project releases it; 0.110 is the newest whose reading of SBOMs and databases the real tier proves. The
 * checksums are those of the release's grype_0.110.0_checksums.txt, as three public installers pin them for Linux and
 * one for macOS.
 */
const grype             = {
  name: 'grype',
  version: '0.110.0',
  range: '>=0.100.0 <1.0.0',
  versionArguments: ['version'],
  url: 'https://github.com/anchore/grype/releases/download/v{version}/grype_{version}_{os}_{arch}.tar.gz',
  sha256: {
    'linux-amd64': 'aaa98d27d2d7efd9317c6a1ad6d9b15f3e65bab320e7d03bde41e251387bb71c',
    'linux-arm64': '804041ee69f119022e3e866741a558eae6f2df372a5dc1a5376d456d16f8c931',
    'darwin-amd64': '61e767381c395b2fac9ed6016f45de39107761df75f094fc3d9b7822809d07df',
    'darwin-arm64': '9aff01bfcb4510a1b803ef59375b43cd80764fa49aed71f9a3da81c417037411',
  },
};

/**
 * @param tool what is wanted
 * @param pin another version, where somebody wrote one: then that one, from the PATH too
 * @param sources where tools come from
 * @throws TOOL_CHECKSUM_UNKNOWN, TOOL_CHECKSUM_MISMATCH, TOOL_DOWNLOAD_FAILED
 */
async function findPinned(
  tool            ,
  pin                     ,
  sources             ,
)                     {
  const { version, sha256 } = pin ?? tool;
  const range = pin === undefined ? tool.range : pin.version;
  return await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .findTool */ .S)({ ...tool, version, sha256, range }, sources);
}


/***/ }),

/***/ 50702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runGrype: () => (/* binding */ runGrype)
/* harmony export */ });
/* unused harmony export grypeEnvironment */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81009);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26178);
/* harmony import */ var _anchore_tools_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41489);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96254);
/* harmony import */ var _json_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32359);
/* harmony import */ var _tool_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32850);
/* harmony import */ var _read_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13794);


                                                  





                                            

                                               


/** What grype scans, and how. */
                               
                      
                                   
                        
                                                                                  
                                                                
                                  
                             
                              
 

/**
 * Lets grype look up what a bill of materials names. The age of its database is judged here, with the findings, not by
 * grype: it would fail without saying what was found.
 * @param request the bill of materials and where the database is
 * @returns what it found
 * @throws SCAN_TOOL_FAILED, SCAN_REPORT_INVALID, and what finding the tool throws
 */
async function runGrype(request              )                      {
  const { sbom, what, config, tools } = request;
  const { program } = await (0,_anchore_tools_js__WEBPACK_IMPORTED_MODULE_2__/* .findPinned */ .s$)(_anchore_tools_js__WEBPACK_IMPORTED_MODULE_2__/* .grype */ .am, config.grype, tools);
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(request.databaseFolder, { recursive: true });
  return await (0,_tool_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .withToolFolder */ .d)('grype', async (folder) => {
    const input = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.path, 'sbom.json');
    const output = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.path, 'report.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(input, sbom.bytes, { mode: 0o600 });
    await run([program, `sbom:${input}`, '--output', 'json', '--file', output, '--quiet'], {
      ...request,
      cwd: folder.path,
      env: folder.environment(grypeEnvironment(config.database, request.databaseFolder)),
    });
    const read = await (0,_tool_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readToolOutput */ .i)(output, _read_report_js__WEBPACK_IMPORTED_MODULE_4__/* .maximumReportBytes */ .I);
    if ('tooLarge' in read) {
      throw (0,_json_document_js__WEBPACK_IMPORTED_MODULE_5__/* .documentInvalid */ .$y)(
        {
          code: 'SCAN_REPORT_INVALID',
          what,
          remedy: 'Split the image; nobody reads such a report.',
        },
        `${String(read.tooLarge)} bytes`,
      );
    }
    return (0,_read_report_js__WEBPACK_IMPORTED_MODULE_4__/* .readScanReport */ .e)(read.bytes, { what, notBefore: request.notBefore });
  });
}

/**
 * @param database whether and from where it is updated
 * @param folder where it is kept
 * @returns grype's settings, as variables (its README, "Configuration")
 */
function grypeEnvironment(
  database                        ,
  folder        ,
)                                   {
  return {
    GRYPE_CHECK_FOR_APP_UPDATE: 'false',
    GRYPE_DB_CACHE_DIR: folder,
    GRYPE_DB_AUTO_UPDATE: String(database.update),
    GRYPE_DB_VALIDATE_AGE: 'false',
    ...(database.url === undefined ? {} : { GRYPE_DB_UPDATE_URL: database.url }),
  };
}

async function run(
  command                                ,
  request                                                                               ,
)                {
  const { cwd, env, tools, what, config } = request;
  const { timeoutMilliseconds } = config;
  try {
    await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_6__/* .runToSuccess */ .IM)(command, { cwd, env, signal: tools.signal, timeoutMilliseconds });
  } catch (error) {
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .isWaybillError */ .xS)(error, 'PROCESS_FAILED')) throw error;
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .supplyChainError */ .zO)('SCAN_TOOL_FAILED', {
      message: `Expected grype to scan ${what}; ${error.message}`,
      remedy: config.database.update
        ? 'Check that it reaches its database, or give another place (`scan.database.url`).'
        : 'Put a database into the cache first (`grype db update` or `grype db import`), or say `scan.database.update: true`.',
      cause: error,
    });
  }
}


/***/ }),

/***/ 32850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withToolFolder),
/* harmony export */   i: () => (/* binding */ readToolOutput)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90758);





/** An empty folder of its own for one run of a tool. */
                             
                        
                                                                                                                         
                                                                               
 

/**
 * Gives a tool a folder while it runs. Its configuration files are looked for in the working folder and at home: what
 * stands in a checkout or on a machine must not decide what a scan finds.
 * @param name names it, for whoever finds it after a crash
 * @param act what is done with it
 * @returns what `act` gives; the folder is gone then
 */
async function withToolFolder   (
  name        ,
  act                                    ,
)             {
  const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `waybill-${name}-`));
  try {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'tmp');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(temporary, { mode: 0o700 });
    const own = { HOME: path, TMPDIR: temporary, DOCKER_CONFIG: path };
    return await act({ path, environment: (extra) => (0,_waybill_process__WEBPACK_IMPORTED_MODULE_3__/* .toolEnvironment */ .u)({ ...own, ...extra }) });
  } finally {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
  }
}

/**
 * @param file what a tool wrote
 * @param maximumBytes how much is read
 * @returns its bytes, or how large it is where that is too large
 */
async function readToolOutput(
  file        ,
  maximumBytes        ,
)                                                                      {
  const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
  return size > maximumBytes ? { tooLarge: size } : { bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file) };
}


/***/ })

};
})
