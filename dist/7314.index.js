(function (exports, __distFolder) {'use strict';
exports.ids = [7314];
exports.modules = {

/***/ 27314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/connection-settings.js
var connection_settings = __webpack_require__(19985);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/commit-identity.js
var commit_identity = __webpack_require__(87201);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/statement-signer.js
var statement_signer = __webpack_require__(54505);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 1 modules
var connections = __webpack_require__(8069);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/early-questions.js
var early_questions = __webpack_require__(27767);
;// CONCATENATED MODULE: ./actions/build-publish-image/src/summary.js
                                                       
                                                                              

                                                     

/** How wide a bar is, in characters. */
const width = 40;
/** A layer beside another one is told by its shade. */
const shades = ['█', '▒']         ;

/**
 * @param published what the step gave
 * @returns the job summary: a table, the tags, and a bar of each platform's layers
 */
function publishedSummary({ images, tags }                   )                         {
  const bars = images.flatMap((image) => layerBars(image));
  return [
    {
      kind: 'table',
      head: ['image', 'digest', 'size', 'how', 'seconds', 'from cache'],
      rows: images.map((image) => [
        `${image.repository}:${image.tag}`,
        image.digest,
        image.platforms.map(({ size }) => formatBytes(size)).join('\n'),
        image.outcome,
        image.seconds.toFixed(1),
        image.cache === undefined
          ? ''
          : `${String(image.cache.hits)} of ${String(image.cache.steps)}`,
      ]),
    },
    ...(tags.length === 0
      ? []
      : [
          {
            kind: 'table',
            head: ['image', 'further tag', 'outcome'],
            rows: tags.map(({ image, tag, outcome }) => [image, tag, outcome]),
          }         ,
        ]),
    ...(bars.length === 0 ? [] : [{ kind: 'code', text: bars.join('\n') }         ]),
  ];
}

function layerBars({ name, platforms }           )                    {
  return platforms.map(({ platform, layers }) => {
    const count = `${String(layers.length)} layer${layers.length === 1 ? '' : 's'}`;
    return `${name} ${platform}  ${layerBar(layers)}  ${count}: ${layers.map(formatBytes).join(', ')}`;
  });
}

/**
 * @param layers the bytes of each, lowest first
 * @returns a bar in which each layer has its share
 */
function layerBar(layers                   )         {
  const total = layers.reduce((sum, bytes) => sum + bytes, 0);
  let before = 0;
  let bar = '';
  for (const [index, bytes] of layers.entries()) {
    before += bytes;
    const end = total === 0 ? 0 : Math.round((before / total) * width);
    bar += (shades[index % 2] ?? '').repeat(end - bar.length);
  }
  return bar.padEnd(width, '░');
}

/**
 * @param bytes a size
 * @returns it as people read it, in decimal units as registries show them
 */
function formatBytes(bytes        )         {
  if (bytes < 1000) return `${String(bytes)} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1] ?? 'TB'}`;
}

;// CONCATENATED MODULE: ./actions/build-publish-image/src/run.js




                                                  


/** Publishes the commit's images exactly once. */
async function run(given                              )                         {
  const { inputs, context } = given;
  const commit = inputs.commit ?? context.commit;
  given.output('commit', commit);
  given.output('tag', (0,vocabulary/* releaseTag */.aF)(commit));
  const unsigned = (0,connections.connect)({ ...(0,connection_settings/* connectionSettings */.Q)(given), ...(0,commit_identity/* commitIdentity */.a)(inputs) });
  await (0,early_questions/* askEarly */.Ji)(unsigned, commit);
  const [{ signer, ...ledgerSigner }, { publishStep }] = await Promise.all([
    (0,statement_signer/* requireStatementSigner */.L)(given),
    Promise.all(/* import() */[__webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(7853), __webpack_require__.e(7799)]).then(__webpack_require__.bind(__webpack_require__, 26958)),
  ]);
  const published = await publishStep(
    { ...unsigned, settings: { ...unsigned.settings, ...ledgerSigner } },
    {
      commit,
      workspace: context.workspace,
      signer,
      legacy: inputs['signature-format'] === 'legacy',
      prepare: inputs.prepare,
      // Of another commit ref and event say nothing.
      ...(commit === context.commit ? { ref: context.ref, event: context.event } : {}),
      tags: inputs.tags,
    },
  );
  const images = published.images.map((image) => {
    const { name, repository, tag, digest, size, outcome, seconds, blobs, cache } = image;
    return {
      ...{ name, repository, tag, digest, size, how: outcome, seconds },
      pushedBytes: blobs.pushedBytes,
      platforms: image.platforms.map((it) => ({
        platform: it.platform,
        digest: it.digest,
        size: it.size,
      })),
      materials: image.materials,
      ...(cache === undefined ? {} : { cache }),
      tags: published.tags.filter((it) => it.image === name).map((it) => it.tag),
    };
  });
  given.output('images', JSON.stringify(images));
  given.output(
    'digests',
    JSON.stringify(Object.fromEntries(images.map(({ name, digest }) => [name, digest]))),
  );
  given.output('reused', String(published.outcome !== 'built'));
  given.summarize([
    { kind: 'heading', text: `Release ${(0,vocabulary/* releaseTag */.aF)(commit)}` },
    ...publishedSummary(published),
  ]);
  const unchanged =
    published.tags.every(({ outcome }) => outcome !== 'added') &&
    published.images.every(
      ({ outcome, tagged, restored }) => outcome === 'reused' && !tagged && !restored,
    );
  return {
    decision: unchanged ? 'unchanged' : 'done',
    message: `${unchanged ? 'Published already, nothing was built' : `Published (${published.outcome})`}: ${images
      .map(({ name, digest }) => `${name}@${digest.slice(0, 19)}`)
      .join(', ')}.`,
  };
}


/***/ }),

/***/ 87201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ commitIdentity)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4438);
                                            
                                                                                            


/** The inputs of `commitInputs`, and of `commitThroughInput` where an action writes desired state; parsed. */
                               
                                                    
                                                             
                                                               
                                            
 

/** How each kind of key begins; the key itself says which it is. */
const headers = {
  ssh: '-----BEGIN OPENSSH PRIVATE KEY-----',
  openpgp: '-----BEGIN PGP PRIVATE KEY BLOCK-----',
}         ;

/**
 * @param inputs the inputs of `commitInputs`, and of `commitThroughInput`
 * @returns who is named as the author of desired-state commits, which key signs what is pushed, and how desired state is
 *   committed, as a part of the connection's settings; absent where not given
 * @throws ACTION_INPUT_INVALID for a key that is neither of the two, and for an author whom a forge would not name
 */
function commitIdentity(
  inputs              ,
)                                                                               {
  const author = inputs['commit-author'];
  const key = inputs['commit-signing-key'];
  const commitThrough = inputs['commit-through'];
  if (commitThrough === 'api' && author !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
      message:
        'Expected no `commit-author` with `commit-through: api`: the forge names the account of the token as the author of what it commits.',
      remedy: 'Leave `commit-author` empty, or commit through `push`.',
    });
  }
  return {
    ...(commitThrough === undefined ? {} : { commitThrough }),
    ...(author === undefined ? {} : { commitAuthor: author }),
    ...(key === undefined
      ? {}
      : { commitSigning: signingOf(key, inputs['commit-signing-key-password']) }),
  };
}

function signingOf(
  key        ,
  passphrase                    ,
)                                                   {
  const text = key.reveal().trimStart();
  const format = text.startsWith(headers.ssh)
    ? 'ssh'
    : text.startsWith(headers.openpgp)
      ? 'openpgp'
      : undefined;
  if (format === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
      message: `Expected the input \`commit-signing-key\` to begin with "${headers.ssh}" or "${headers.openpgp}"; it does not.`,
      remedy:
        'Give the whole private key with its first and last line: `ssh-keygen -t ed25519` writes one, `gpg --armor --export-secret-keys` prints the other.',
    });
  }
  return { format, key, ...(passphrase === undefined ? {} : { passphrase }) };
}


/***/ }),

/***/ 19985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ connectionSettings)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75907);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);

                                            
                                                                             
                                               

                                                 

/** The inputs of `connectionInputs`, parsed. */
                                   
                          
                                              
                                                        
                                                   
                                                
                                           
                                            
                                             
                                           
                                            
                                               
                                        
                                                   
                                                   
 

/** What settings are made of: an action's run with inputs of these. */
                                                                  
                   
                       
     
                          
                               
  

/**
 * @param run the action's run, whose inputs include `connectionInputs`
 * @returns how the systems of the deployment are reached; what was not given is absent
 */
function connectionSettings(run                                 )                     {
  const { inputs, context } = run;
  const optional = {
    applicationToken: inputs['application-token'],
    opsRepository: inputs['ops-repository'],
    opsToken: inputs['ops-token'],
    opsApp: opsApp(inputs),
    application: inputs.application,
    opsBranch: inputs['ops-branch'],
    ledgerBranch: inputs['ledger-branch'],
    registry: inputs.registry,
    registryUsername: inputs['registry-username'],
    registryPassword: inputs['registry-password'],
  };
  return {
    config: inputs.config,
    forge: inputs.forge,
    applicationRepository:
      inputs['application-repository'] ?? `${context.serverUrl}/${context.repository}`,
    ...withoutUndefined(optional),
    server: { url: context.serverUrl, apiUrl: context.apiUrl, forge: context.forge },
    ...environmentOf(inputs),
    ref: context.ref,
    temporaryFolder: context.temporaryFolder,
    owner: context.owner,
    signal: run.signal,
    progress: run.progress,
    mask: (secret) => {
      (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(secret.reveal());
    },
  };
}

/** The steps of a deployment have this input; what it says decides where their ledger is. */
function environmentOf(
  inputs                                                       ,
)                                          {
  return typeof inputs.environment === 'string' ? { environment: inputs.environment } : {};
}

/** An App is named whole or not at all: half of one would silently be no credential. */
function opsApp(inputs                  )                               {
  const { 'ops-app-id': id, 'ops-app-key': privateKey } = inputs;
  if (id === undefined && privateKey === undefined) return undefined;
  if (id !== undefined && privateKey !== undefined) return { id, privateKey };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
    message: `Expected \`ops-app-id\` and \`ops-app-key\` together; found only \`${id === undefined ? 'ops-app-key' : 'ops-app-id'}\`.`,
    remedy: 'Give both, or `ops-token` in their place.',
  });
}

/** What an optional property may be when the key is absent instead of undefined. */
                                                                

function withoutUndefined                  (value   )             {
  const present             = {};
  for (const key of Object.keys(value)               ) {
    const item = value[key];
    if (item !== undefined) present[key] = item                                  ;
  }
  return present;
}


/***/ }),

/***/ 16714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ keylessOptions),
/* harmony export */   c: () => (/* binding */ witnessAddresses)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75907);
/* harmony import */ var _runner_token_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96167);

                                              
                                                                              
                                                             


/** What an action's run gives to whoever signs. */
                             
                               
                                              
 

/**
 * @param services where the run gets its certificate
 * @param run the action's run
 * @param environment the runner's, which says where it gives tokens
 * @param otherwise what to do where the forge has no OIDC issuer
 * @returns what a keyless signer needs
 * @throws IDENTITY_TOKEN_MISSING
 */
function keylessOptions(
  services                 ,
  run            ,
  environment                   ,
  otherwise        ,
)                 {
  const { signal } = run;
  const endpoint = (0,_runner_token_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerTokenEndpoint */ .T)(environment, otherwise);
  return {
    ...witnessAddresses(services, run),
    fulcio: { url: services.fulcio },
    signal,
    token: async () => {
      const { requestRunnerToken, sigstoreAudience } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 34650));
      const token = await requestRunnerToken(endpoint, sigstoreAudience, { signal });
      (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq)(token.reveal());
      return token;
    },
  };
}

/**
 * @param services who says when something was signed
 * @param run the action's run, which is told when the log is left out
 */
function witnessAddresses(
  { rekor, rekorWhenDown, timestamp }                                 ,
  { progress }            ,
)                   {
  return {
    ...(rekor === undefined ? {} : { rekor: { url: rekor, whenDown: rekorWhenDown } }),
    ...(timestamp === undefined ? {} : { timestamp: { url: timestamp } }),
    onLogSkipped: (reason) => {
      progress.detail(`The log is left out, the timestamp suffices. ${reason}`);
    },
  };
}


/***/ }),

/***/ 96167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ runnerTokenEndpoint)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1715);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);

                                                           


/**
 * @param environment the runner's
 * @param otherwise what to do where the forge has no OIDC issuer, for the remedy
 * @returns where the runner gives OIDC tokens to this job
 * @throws IDENTITY_TOKEN_MISSING
 */
function runnerTokenEndpoint(
  environment                   ,
  otherwise        ,
)                {
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (url !== '' && requestToken !== '') return { url, requestToken: new _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(requestToken) };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('IDENTITY_TOKEN_MISSING', {
    message:
      'Expected the runner to give OIDC tokens (ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN); it gives none to this job.',
    remedy: `Add \`permissions: id-token: write\` to the job, and to the job that calls its workflow. Where the forge has no OIDC issuer (Gitea), ${otherwise}.`,
  });
}


/***/ }),

/***/ 91274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ ledgerSigner)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4438);
/* harmony import */ var _keyless_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16714);
                                            
                                                                                           


                                                             

/** The inputs of `ledgerKeyInputs`, parsed. */
                                  
                                            
                                                     
                                                         
 

/**
 * @param run an action's run with the inputs of `ledgerKeyInputs`
 * @param environment the process's environment: a runner says there where it gives tokens
 * @returns who signs what a step writes into the ledger, as a part of the connection's settings; empty where neither a
 *   key nor services were given: whether that is enough, the policy says
 * @throws KEY_INVALID, KEY_PASSPHRASE, ACTION_INPUT_INVALID (both), IDENTITY_TOKEN_MISSING
 */
async function ledgerSigner(
  run                                                   ,
  environment                    = process.env,
)                                                    {
  const { 'ledger-key': key, 'ledger-keyless': services } = run.inputs;
  if (key === undefined) {
    return services === undefined
      ? {}
      : { ledgerSigner: keylessRecords(services, run, environment) };
  }
  if (services !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
      message: 'Expected `ledger-key` or `ledger-keyless`, found both.',
      remedy: 'Choose one way to sign records: a key, or the run itself.',
    });
  }
  const { keySigner } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 34650));
  const passphrase = run.inputs['ledger-key-password'];
  return { ledgerSigner: keySigner(key, passphrase === undefined ? {} : { passphrase }) };
}

/** A run that writes nothing asks nobody for a token. */
function keylessRecords(
  services                 ,
  run            ,
  environment                   ,
)               {
  const options = (0,_keyless_options_js__WEBPACK_IMPORTED_MODULE_1__/* .keylessOptions */ .V)(services, run, environment, 'sign records with `ledger-key`');
  return {
    keyless: {
      authority: services.fulcio,
      connect: async () => (await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 34650))).keylessSigner(options),
    },
  };
}


/***/ }),

/***/ 54505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ requireStatementSigner)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4438);
/* harmony import */ var _keyless_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16714);
/* harmony import */ var _signing_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91274);
                                                      
                                                                       
                                                                     
                                               


                                                             


/** The inputs of `signingInputs`, parsed. */
                                                        
                                             
                                                      
                                                                         
                                                    
                                       
                                           
                                                        
                                               
 

/** Who signs a release. */
                                 
                                       
                                   
                                                                                                                    
                                       
 

/** What a signer is made of: an action's run with inputs of these. */
                             
                                 
                                                  
                               
                                              
 

/**
 * @param run the action's run, whose inputs include `signingInputs`
 * @param environment the process's environment: a runner says there where it gives tokens
 * @returns who signs the release's papers, and who its records
 * @throws SIGNING_KEY_MISSING, ACTION_INPUT_INVALID (two ways at once, or half of one), IDENTITY_TOKEN_MISSING,
 *   KEY_INVALID, KEY_PASSPHRASE, and what a keyless signer throws at its start
 */
async function requireStatementSigner(
  run            ,
  environment                    = process.env,
)                          {
  const { inputs } = run;
  requireOneWay(inputs);
  const ledger = await (0,_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerSigner */ .q)(run, environment);
  if (inputs.keyless !== undefined) {
    const { keylessSigner } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2164)]).then(__webpack_require__.bind(__webpack_require__, 34650));
    const services = { fulcio: inputs.keyless, ...witnessInputs(inputs) };
    const otherwise = 'sign with `signing-key` or `signing-command`';
    return {
      signer: await keylessSigner((0,_keyless_options_js__WEBPACK_IMPORTED_MODULE_1__/* .keylessOptions */ .V)(services, run, environment, otherwise)),
      ...ledger,
    };
  }
  const key = await keyOf(run);
  const { keyStatementSigner, witnessesAt } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2164)]).then(__webpack_require__.bind(__webpack_require__, 34650));
  const witnesses = witnessesAt((0,_keyless_options_js__WEBPACK_IMPORTED_MODULE_1__/* .witnessAddresses */ .c)(witnessInputs(inputs), run), {
    signal: run.signal,
  });
  return { ledgerSigner: key, ...ledger, signer: keyStatementSigner(key, witnesses) };
}

function requireOneWay(inputs               )       {
  const ways = (['signing-key', 'signing-command', 'keyless']         ).filter(
    (name) => inputs[name] !== undefined,
  );
  if (ways.length === 0) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .actionKitError */ .r)('SIGNING_KEY_MISSING', {
      message:
        'Expected `signing-key`, `signing-command` or `keyless`, found none: a release is signed before it is claimed.',
      remedy:
        'Give the PEM of an ECDSA P-256 or Ed25519 key as a secret of the `release` environment; or, where the runner has OIDC, the address of a certificate authority.',
    });
  }
  if (ways.length > 1)
    throw inputInvalid(`one of ${ways.join(', ')}, found ${String(ways.length)}`);
  const hasCommand = inputs['signing-command'] !== undefined;
  if (hasCommand !== (inputs['signing-public-key'] !== undefined)) {
    throw inputInvalid('`signing-command` and `signing-public-key` together, found one of them');
  }
}

async function keyOf({ inputs, context, signal }            )                  {
  const { commandSigner, keySigner } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2164)]).then(__webpack_require__.bind(__webpack_require__, 34650));
  const key = inputs['signing-key'];
  const command = inputs['signing-command'];
  const publicKey = inputs['signing-public-key'];
  if (key === undefined && command !== undefined && publicKey !== undefined) {
    return commandSigner({ command, publicKey, folder: context.workspace, signal });
  }
  const passphrase = inputs['signing-key-password'];
  return keySigner(key ?? '', passphrase === undefined ? {} : { passphrase });
}

/** Who says beside a signer when it signed, by the inputs. */
function witnessInputs(inputs               )                                  {
  return {
    rekor: inputs['rekor-url'],
    rekorWhenDown: inputs['rekor-when-down'],
    timestamp: inputs['timestamp-url'],
  };
}

function inputInvalid(expected        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
    message: `Expected ${expected}.`,
    remedy: 'Choose one way to sign: a key, a command with its public key, or keyless.',
  });
}


/***/ })

};
})
