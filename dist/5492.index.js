(function (exports, __distFolder) {'use strict';
exports.ids = [5492];
exports.modules = {

/***/ 25492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findRenderTools: () => (/* reexport */ findRenderTools),
  manifestDiff: () => (/* reexport */ manifestDiff),
  manifestsOf: () => (/* reexport */ manifestsOf),
  placeInSources: () => (/* reexport */ placeInSources),
  reachLimits: () => (/* reexport */ reachLimits),
  reachOf: () => (/* reexport */ reachOf),
  renderOverlay: () => (/* reexport */ renderOverlay),
  renderReached: () => (/* reexport */ renderReached),
  resourceTitle: () => (/* reexport */ resourceTitle),
  resourcesOf: () => (/* reexport */ resourcesOf),
  validateManifests: () => (/* reexport */ validateManifests)
});

// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(79171);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/unified-diff.js
var unified_diff = __webpack_require__(50336);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/error-codes.js
var error_codes = __webpack_require__(90909);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/rendered-text.js



                                                   

const headSchema = schemas/* object */.Ikc({
  apiVersion: schemas/* string */.YjP().min(1),
  kind: schemas/* string */.YjP().min(1),
  metadata: schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional(), namespace: schemas/* string */.YjP().optional() }).nullish(),
});

/**
 * Cuts what kustomize wrote into resources. It writes block style with the keys at the beginning of a line, so the
 * head of a document can be read without parsing what may be megabytes of it.
 * @param text kustomize's output
 * @param overlay the overlay, for messages
 * @throws RENDER_FAILED where a document is no resource
 */
function resourcesOf(text        , overlay        )                              {
  return text
    .split(/^---\n/m)
    .filter((document) => document.trim() !== '')
    .map((document) => resourceOf(document, overlay));
}

function resourceOf(text        , overlay        )                   {
  const head = headSchema.safeParse((0,dist/* parse */.qg)(headOf(text)));
  if (head.success) {
    const { apiVersion, kind, metadata } = head.data;
    return {
      apiVersion,
      kind,
      namespace: metadata?.namespace,
      name: metadata?.name ?? '',
      text,
    };
  }
  throw (0,error_codes/* desiredStateError */.y)('RENDER_FAILED', {
    message: `Expected each document of ${overlay} to be a resource with apiVersion and kind; found one that begins with ${JSON.stringify(text.slice(0, 120))}.`,
    remedy: 'Give every manifest of the overlay an apiVersion, a kind and a name.',
    facts: { overlay },
    location: { file: overlay },
  });
}

/** The lines of apiVersion, kind, and metadata's own fields. */
function headOf(text        )         {
  const lines           = [];
  let within = '';
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) within = line.slice(0, line.indexOf(':'));
    const isOwn =
      within === 'metadata'
        ? /^(?:\S|  (?:name|namespace): )/.test(line)
        : /^(?:apiVersion|kind): /.test(line);
    if (isOwn) lines.push(line);
  }
  return lines.join('\n');
}

/** @returns how a resource is called in messages and in differences: `Deployment shop/web` */
function resourceTitle(
  resource                                                       ,
)         {
  const { kind, namespace, name } = resource;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/manifest-diff.js



                                                                             

const defaultLinesOfResource = 200;

/** What stands in the place of a Secret's value. */
const manifest_diff_hidden = '(hidden)';

/** One resource in two renderings; both texts are fit to be shown. */
                
                         
                          
                         
 

/**
 * Compares two renderings resource by resource: a unified diff for each that differs, changed ones first, as what a
 * release changes in place matters most. What does not fit the limits is left out and counted, never cut in silence.
 * Values of Secrets do not appear; that one changed does.
 * @param before what is rendered now
 * @param after what will be rendered
 * @param limits how much is shown
 */
function manifestDiff(
  before                             ,
  after                             ,
  limits            ,
)               {
  const pairs = pairsOf(before, after);
  const changed = pairs.filter((pair) => pair.before !== '' && pair.after !== '');
  const added = pairs.filter((pair) => pair.before === '');
  const removed = pairs.filter((pair) => pair.after === '');
  const shown           = [];
  let size = 0;
  let shortened = 0;
  let leftOut = 0;
  for (const pair of [...changed, ...added, ...removed]) {
    const diff = shorten(
      (0,unified_diff/* unifiedDiff */.W)(pair.title, pair.before, pair.after),
      limits.linesOfResource ?? defaultLinesOfResource,
    );
    if (size + diff.text.length > limits.characters) {
      leftOut += 1;
      continue;
    }
    size += diff.text.length;
    shown.push(diff.text);
    if (diff.omitted > 0) shortened += 1;
  }
  return {
    text: shown.join(''),
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    cut: cutText(leftOut, shortened),
  };
}

function cutText(leftOut        , shortened        )         {
  const sentences = [
    leftOut === 0
      ? ''
      : `${leftOut} more ${leftOut === 1 ? 'resource differs' : 'resources differ'}`,
    shortened === 0 ? '' : `${shortened} ${shortened === 1 ? 'is' : 'are'} shown in part`,
  ];
  return sentences.filter((sentence) => sentence !== '').join('; ');
}

function shorten(diff        , maximumLines        )                                    {
  const lines = diff.split('\n');
  const omitted = lines.length - 1 - maximumLines;
  if (omitted <= 0) return { text: diff, omitted: 0 };
  const kept = lines.slice(0, maximumLines).join('\n');
  return { text: `${kept}\n# ${omitted} more lines\n`, omitted };
}

/** Resources that differ, in the order of the new rendering, then those that are gone. */
function pairsOf(
  before                             ,
  after                             ,
)                  {
  const old = byIdentity(before);
  const now = byIdentity(after);
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  return keys.flatMap((key) => {
    const [from, to] = [old.get(key), now.get(key)];
    const resource = to ?? from;
    if (resource === undefined || from?.text === to?.text) return [];
    const [one, other] = fitToShow(from, to);
    return [{ title: resourceTitle(resource), before: one, after: other }];
  });
}

/** The version of an API may change without the resource becoming another one. */
function byIdentity(resources                             )                                        {
  return new Map(
    resources.map((resource) => {
      const { apiVersion, kind, namespace, name } = resource;
      const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
      return [JSON.stringify([group, kind, namespace ?? null, name]), resource];
    }),
  );
}

/** The texts of a resource before and after; what a Secret holds is in neither of them. */
function fitToShow(
  from                              ,
  to                              ,
)                            {
  if (from?.kind !== 'Secret' && to?.kind !== 'Secret') return [from?.text ?? '', to?.text ?? ''];
  const old = from === undefined ? undefined : hideValues(from.text, new Map());
  const now = to === undefined ? undefined : hideValues(to.text, old?.values ?? new Map());
  return [old?.text ?? '', now?.text ?? ''];
}

/** Fields of a Secret whose values are secret, and the annotation in which kubectl repeats them. */
const secretFields = ['data', 'stringData'];
const repeatedIn = ['metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration'];

/**
 * @param text a Secret's document
 * @param earlier its values before, to say which ones are others now
 */
function hideValues(
  text        ,
  earlier                             ,
)                                                                          {
  const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'silent' });
  const values = new Map                ();
  for (const field of secretFields) {
    const map          = document.get(field, true);
    if (!(0,dist/* isMap */.jh)(map)) {
      // An empty field, or one of a form that is not known: nothing of it is shown.
      if (document.has(field)) document.set(field, manifest_diff_hidden);
      continue;
    }
    for (const pair of map.items) {
      const key = `${field}.${String((0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : pair.key)}`;
      const value = JSON.stringify(pair.value);
      const before = earlier.get(key);
      values.set(key, value);
      const isOther = before !== undefined && before !== value;
      pair.value = document.createNode(isOther ? `${manifest_diff_hidden}, another value` : manifest_diff_hidden);
    }
  }
  if (document.hasIn(repeatedIn)) document.setIn(repeatedIn, manifest_diff_hidden);
  return { text: document.errors.length > 0 ? `# ${manifest_diff_hidden}\n` : document.toString(), values };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/manifests-of.js
                                               




/** A manifest, as its file has it. */
                                                                 

/** How much of one file is read, and how far aliases may multiply it. */
const limits = { bytes: 16 * 1_048_576, documents: 5_000, aliases: 100 }         ;

const manifestSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9());
const listSchema = schemas/* object */.Ikc({ kind: schemas/* string */.YjP().endsWith('List'), items: schemas/* array */.YOg(manifestSchema) });

/**
 * Reads the manifests of a file, or of what an overlay renders to; what a `List` holds is taken out of it.
 * @param text one or more YAML documents
 * @param file its name, for messages
 * @returns the manifests; documents without apiVersion and kind are left out, since they are none
 * @throws RENDER_TOO_LARGE, RENDER_FAILED where it is no YAML, or none that JSON can hold
 */
function manifestsOf(text        , file        )                            {
  if (Buffer.byteLength(text) > limits.bytes) throw tooLarge(file, `${String(limits.bytes)} bytes`);
  const documents = (0,dist/* parseAllDocuments */.hR)(text);
  if (documents.length > limits.documents)
    throw tooLarge(file, `${String(limits.documents)} documents`);
  return documents.flatMap((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw unreadable(file, error.message.split('\n')[0] ?? '');
    const value          = document.toJS({ maxAliasCount: limits.aliases });
    if (value === null || value === undefined) return [];
    const parsed = manifestSchema.safeParse(value);
    if (!parsed.success) throw unreadable(file, 'a document is no map of texts, numbers and lists');
    const list = listSchema.safeParse(parsed.data);
    return (list.success ? list.data.items : [parsed.data]).filter(
      ({ apiVersion, kind }) => typeof apiVersion === 'string' && typeof kind === 'string',
    );
  });
}

function tooLarge(file        , most        )        {
  return (0,error_codes/* desiredStateError */.y)('RENDER_TOO_LARGE', {
    message: `Expected at most ${most} of manifests in ${file}; there are more.`,
    remedy: 'Divide the file.',
    facts: { file },
    location: { file },
  });
}

function unreadable(file        , why        )        {
  return (0,error_codes/* desiredStateError */.y)('RENDER_FAILED', {
    message: `Expected ${file} to hold manifests as YAML; ${why}.`,
    remedy: 'Correct the file.',
    facts: { file },
    location: { file },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/manifest-place.js


                                                    
                                                   

/** Files larger than that are not searched for a place; the message stands without one. */
const maximumBytes = 2 * 1024 * 1024;

/** A manifest, or a patch of one, as it stands in the repository. */
                          
                        
                              
                        
 

/** @returns whether a file may hold manifests by its name */
function isYamlFile(file        )          {
  return /(?:\.ya?ml|\.json|\/Kustomization|^Kustomization)$/.test(file);
}

/**
 * @param files files of the repository
 * @returns the first place where one of them is not YAML, of those that `wanted` names first
 */
function syntaxProblem(
  files                             ,
  wanted                           ,
)                             {
  const names = [...files.keys()].filter(isYamlFile);
  const ordered = [...names.filter(wanted), ...names.filter((file) => !wanted(file))];
  for (const file of ordered) {
    const content = files.get(file);
    if (content === undefined || content.length > maximumBytes) continue;
    for (const document of parsed(content.toString('utf8')).documents) {
      const place = document.errors[0]?.linePos?.[0];
      if (place !== undefined) return { file, line: place.line, column: place.col };
    }
  }
  return undefined;
}

function parsed(text        )   
                                                  
                     
  {
  const lines = new dist/* LineCounter */.HN();
  const options = { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' }         ;
  return { documents: (0,dist/* parseAllDocuments */.hR)(text, options), lines };
}

/**
 * Finds the place in the repository from which a value of a rendered resource comes: in the manifest or the patch of
 * that kind and name in which most of the way to it exists. Names may have got a prefix or a suffix on the way, and
 * lists are merged by `name`, so that indexes mean nothing.
 * @param files what the overlay is made of
 * @param resource the resource
 * @param value the resource, parsed
 * @param pointer the way to the value: keys, and indexes of lists
 * @returns undefined where no file holds anything of the resource
 */
function placeInSources(
  files                             ,
  resource                                                        ,
  value         ,
  pointer                   ,
)                             {
  let best                                                         ;
  for (const source of manifest_place_manifestsOf(files)) {
    const likeness = likenessOf(source.map, resource);
    if (likeness === 0) continue;
    const { depth, offset } = descend(source.map, value, pointer);
    const score = depth * 4 + likeness;
    if (best !== undefined && best.score >= score) continue;
    const { line, col } = source.lines.linePos(offset);
    best = { score, location: { file: source.file, line, column: col } };
  }
  return best?.location;
}

function* manifest_place_manifestsOf(files                             )                           {
  for (const [file, content] of files) {
    if (!isYamlFile(file) || content.length > maximumBytes) continue;
    const { documents, lines } = parsed(content.toString('utf8'));
    for (const { contents } of documents) {
      if (!(0,dist/* isMap */.jh)(contents)) continue;
      yield { file, lines, map: contents };
      const items          = contents.get('items', true);
      if (!(0,dist/* isSeq */.oP)(items)) continue;
      for (const item of items.items) if ((0,dist/* isMap */.jh)(item)) yield { file, lines, map: item };
    }
  }
}

/** 0: another resource; 1: the name is part of the rendered one; 2: the same name. */
function likenessOf(
  map         ,
  { apiVersion, kind, name }                                                        ,
)            {
  if (map.get('kind') !== kind) return 0;
  const version          = map.get('apiVersion');
  if (typeof version === 'string' && groupOf(version) !== groupOf(apiVersion)) return 0;
  const own          = map.getIn(['metadata', 'name']);
  if (own === name) return 2;
  return typeof own === 'string' && own !== '' && name.includes(own) ? 1 : 0;
}

function groupOf(apiVersion        )         {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

const namedSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP() });
const objectSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());

/** Goes as far as the way exists in the file. */
function descend(
  map         ,
  value         ,
  pointer                   ,
)                                    {
  let node          = map;
  let rendered = value;
  let place = { depth: 0, offset: map.range?.[0] ?? 0 };
  for (const key of pointer) {
    rendered = childOf(rendered, key);
    const next = (0,dist/* isMap */.jh)(node)
      ? pairOf(node, key)
      : (0,dist/* isSeq */.oP)(node)
        ? itemOf(node.items, rendered, key)
        : undefined;
    if (next === undefined) return place;
    place = { depth: place.depth + 1, offset: next.offset };
    node = next.node;
  }
  return place;
}

function childOf(value         , key        )          {
  if (Array.isArray(value)) return value[Number(key)];
  const object = objectSchema.safeParse(value);
  return object.success ? object.data[key] : undefined;
}

                 
                         
                          
 

function pairOf(map         , key        )                    {
  const pair = map.items.find(({ key: own }) => (0,dist/* isScalar */.jn)(own) && String(own.value) === key);
  if (pair === undefined || !(0,dist/* isScalar */.jn)(pair.key)) return undefined;
  return { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
}

function itemOf(items                    , rendered         , key        )                    {
  const named = namedSchema.safeParse(rendered);
  const item = named.success
    ? items.find((candidate) => (0,dist/* isMap */.jh)(candidate) && candidate.get('name') === named.data.name)
    : items[Number(key)];
  return isNodeWithRange(item) ? { node: item, offset: item.range[0] } : undefined;
}

function isNodeWithRange(node         )                                                     {
  return ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node)) && node.range !== undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/kustomization-file.js


                                                    

/** The names under which kustomize looks for its file in a folder. */
const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** More than that is no kustomization that a person wrote. */
const kustomization_file_maximumBytes = 4 * 1024 * 1024;
const longestPath = 1024;

/** A text of a kustomization that may name a file or a folder. */
                            
                        
                                    
                                                                    
                                
 

/** A text in a field that kustomize opens. */
                                                    
                                                                                                       
                                
 

/** What a kustomization refers to. */
                                          
                                                                                                                      
                                          
                                              
                                                                                         
                               
 

/** Lists whose items are files, folders or addresses. */
const anyFields = ['resources', 'bases', 'components'];
const pluginFields = ['generators', 'transformers', 'validators'];
const fileFields = ['crds', 'configurations', 'patchesStrategicMerge'];
/** Lists whose items name a file by `path`. */
const pathFields = ['patches', 'patchesJson6902', 'replacements'];
const generatorFields = ['configMapGenerator', 'secretGenerator'];

/**
 * Reads what a kustomization refers to. One that is not YAML refers to nothing: that is for kustomize to say.
 * @param file its path, for places
 * @param content its bytes
 */
function referencesOf(file        , content        )                          {
  const nothing                          = { possible: [], opened: [], hasPlugins: false };
  if (content.length > kustomization_file_maximumBytes) return nothing;
  const lines = new dist/* LineCounter */.HN();
  const document = (0,dist/* parseDocument */.Tp)(content.toString('utf8'), {
    lineCounter: lines,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const { contents } = document;
  if (document.errors.length > 0 || !(0,dist/* isMap */.jh)(contents)) return nothing;
  const referenceOf = (node         )                        => {
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string') return undefined;
    if (node.value.includes('\n') || node.value.length > longestPath) return undefined;
    const place = lines.linePos(node.range?.[0] ?? 0);
    return { text: node.value, location: { file, line: place.line, column: place.col } };
  };
  const possible              = [];
  (0,dist/* visit */.YR)(document, {
    Scalar: (key, node) => {
      const reference = key === 'key' ? undefined : referenceOf(node);
      if (reference !== undefined) possible.push(reference);
    },
  });
  const field = (name        )                     => itemsOf(contents.get(name, true));
  const opened = (nodes                    , kind                         )                    =>
    nodes.flatMap((node) => {
      const reference = referenceOf(node);
      return reference === undefined ? [] : [{ ...reference, kind }];
    });
  const files = [
    ...fileFields.flatMap(field),
    ...pathFields.flatMap(field).map((item) => kustomization_file_valueOf(item, 'path')),
    kustomization_file_valueOf(contents.get('openapi', true), 'path'),
    ...generatorFields.flatMap(field).flatMap(sourcesOf),
  ];
  return {
    possible,
    opened: [
      ...opened([...anyFields, ...pluginFields].flatMap(field), 'any'),
      ...opened(files, 'file').map((reference) => ({
        ...reference,
        text: withoutKey(reference.text),
      })),
    ],
    hasPlugins: pluginFields.some((name) => contents.has(name)),
  };
}

/** What a generator of a ConfigMap or Secret reads. */
function sourcesOf(generator         )                     {
  return [
    ...itemsOf(kustomization_file_valueOf(generator, 'files')),
    ...itemsOf(kustomization_file_valueOf(generator, 'envs')),
    kustomization_file_valueOf(generator, 'env'),
  ];
}

function itemsOf(node         )                     {
  return (0,dist/* isSeq */.oP)(node) ? node.items : [];
}

function kustomization_file_valueOf(node         , key        )                   {
  const value          = (0,dist/* isMap */.jh)(node) ? node.get(key, true) : undefined;
  return (0,dist/* isScalar */.jn)(value) || (0,dist/* isSeq */.oP)(value) ? value : undefined;
}

/** `key=path` of a generator. */
function withoutKey(text        )         {
  return text.slice(text.indexOf('=') + 1);
}

/**
 * @param folder where the reference stands; `''` is the repository's root
 * @param text a relative path
 * @returns the path from the repository's root; undefined where it is absolute or leads out of the repository
 */
function pathFrom(folder        , text        )                     {
  if (text === '' || external_node_path_.posix.isAbsolute(text)) return undefined;
  const path = external_node_path_.posix.join(folder, text).replace(/\/+$/, '');
  if (path === '.') return '';
  return path === '..' || path.startsWith('../') ? undefined : path;
}

/**
 * Tells what kustomize would fetch: URLs, scp-like addresses, and hosts that it knows without a scheme
 * (kustomize, `api/internal/git/repospec.go`).
 * @param text an item of `resources`, `components` or the like
 */
function isRemote(text        )          {
  return (
    /^[a-z][a-z0-9+.-]*::?\/\//i.test(text) ||
    /^(?:git::|gh:)/i.test(text) ||
    /^[\w.-]+@[\w.-]+:/.test(text) ||
    /^(?:www\.)?github\.com[/:]/i.test(text) ||
    /(?:\.git|\/_git)(?:[/?]|$)/.test(text) ||
    /[?&](?:ref|version)=/.test(text)
  );
}

/** @returns whether an address names a full commit, which nobody can move */
function isPinned(text        )          {
  return /[?&](?:ref|version)=[0-9a-f]{40}(?:&|$)/.test(text) || /\/[0-9a-f]{40}\//.test(text);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/resolve-paths.js

                                                    


                                              

/** As many links as a system follows before it calls them a loop. */
const maximumLinks = 40;

/** What a path leads to. */
                           
                                              
                        
                                  
 

/** What paths lead to, and the links on the way. */
                                
                                                                             
                                                
                                              
 

/**
 * Looks paths up and follows the links on their way, all together: each round is one question to the repository.
 * @param readEntries the repository
 * @param asked paths, and who asks for them
 * @throws RENDER_OUTSIDE_REPOSITORY for a link that leads out of the repository, or around in a circle
 */
async function resolvePaths(
  readEntries             ,
  asked                                ,
)                         {
  const found = new Map                  ();
  const links = new Map                ();
  let open = [...asked.keys()].filter(isSafe).map((path) => ({ asked: path, path }));
  for (let round = 0; open.length > 0; round += 1) {
    const entries = await readEntries([...new Set(open.map(({ path }) => path))]);
    const next              = [];
    for (const walk of open) {
      const entry = entries.get(walk.path);
      if (entry === undefined) continue;
      if (entry.kind !== 'link') {
        found.set(walk.asked, { path: walk.path, entry });
        continue;
      }
      const path = round < maximumLinks ? followed(walk.path, entry) : undefined;
      if (path === undefined || !isSafe(path)) {
        const by = asked.get(walk.asked);
        if (by?.isPossible === true) continue;
        throw badLink(entry, by);
      }
      links.set(entry.at, entry.target);
      next.push({ asked: walk.asked, path });
    }
    open = next;
  }
  return { found, links };
}

/** The path with the link on it replaced by what it points at; undefined where that is outside. */
function followed(
  path        ,
  { at, target }                                            ,
)                     {
  const folder = external_node_path_.posix.dirname(at) === '.' ? '' : external_node_path_.posix.dirname(at);
  const place = pathFrom(folder, target);
  if (place === undefined) return undefined;
  const rest = path.slice(at.length);
  return pathFrom(place, rest === '' ? '.' : `.${rest}`);
}

/** Names that git's plumbing is not asked for: nothing that an overlay could mean has them. */
function isSafe(path        )          {
  if (path === '') return true;
  if (path.length > 4096 || /[\u0000-\u001f\u007f\\]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && !/^(?:\.{1,2}|\.git|-.*)$/i.test(part));
}

function badLink(
  { at, target }                                            ,
  by                       ,
)        {
  return (0,error_codes/* desiredStateError */.y)('RENDER_OUTSIDE_REPOSITORY', {
    message: `Expected the symbolic link ${at} to lead to something inside the ops repository; it points at ${JSON.stringify(target.slice(0, 200))}.`,
    remedy:
      'Let the link point at a relative path inside the repository, or put the file in its place.',
    facts: { link: at, target: target.slice(0, 200) },
    location: by?.location ?? { file: at },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/reach.js

                                                        



                                              

/** What an overlay may be made of at most. */
const reachLimits = { folders: 500, files: 5000, bytes: 64 * 1024 * 1024 }         ;

/** The part of a repository that an overlay is made of. */
                        
                             
                                              
                                                                         
                                        
                                                                            
                                              
                                            
                                                                        
                                                                                       
                                  
                                                                                          
                               
 

/** What following an overlay takes. */
                               
                                    
                        
                                         
 

/**
 * Follows an overlay through its bases, components, patches and generators: everything that it needs, and little
 * else. Every text of a kustomization that names a file or a folder of the repository counts, so that a field which is
 * not known here does not make a good overlay fail.
 * @param request where to begin
 * @throws RENDER_OUTSIDE_REPOSITORY, RENDER_REMOTE, RENDER_TOO_LARGE
 */
async function reachOf(request              )                 {
  const walk = new OverlayWalk(request);
  await walk.run();
  return walk;
}

class OverlayWalk                  {
           files = new Map                ();
           folders = new Set        ();
           links = new Map                ();
           kustomizations = new Map                                 ();
  leavesFolders = false;
  hasPlugins = false;
           #request              ;
  #bytes = 0;

  constructor(request              ) {
    this.#request = request;
  }

  async run()                {
    const { path } = this.#request;
    const found = await this.#resolve(new Map([[path, { text: path, location: { file: path } }]]));
    let folders = foldersOf(found.values());
    while (folders.length > 0) folders = await this.#visit(folders);
  }

  /** Reads the kustomizations of some folders. @returns the folders that they lead to */
  async #visit(folders                   )                             {
    const fresh = folders.filter((folder) => !this.folders.has(folder));
    for (const folder of fresh) this.folders.add(folder);
    if (this.folders.size > reachLimits.folders) throw this.#tooLarge('folders');
    const candidates = fresh.flatMap((folder) =>
      kustomizationNames.map((name) => external_node_path_.posix.join(folder, name)),
    );
    const own = await this.#resolve(
      new Map(candidates.map((file) => [file, { text: file, location: { file } }])),
    );
    const asked = new Map                   ();
    const opened                                     = [];
    for (const [file, { entry }] of own) {
      if (entry.kind !== 'file') continue;
      const folder = folderOf(file);
      const references = referencesOf(file, entry.content);
      this.kustomizations.set(file, references);
      this.hasPlugins ||= references.hasPlugins;
      for (const reference of references.opened) {
        const path = this.#checked(folder, reference);
        if (path === undefined) continue;
        asked.set(path, reference);
        opened.push({ folder, path });
      }
      for (const path of possiblePaths(folder, references.possible)) {
        if (!asked.has(path)) asked.set(path, { text: path, location: { file }, isPossible: true });
      }
    }
    const found = await this.#resolve(asked);
    const needed = opened.flatMap(({ folder, path }) => {
      const resolved = found.get(path);
      return resolved === undefined ? [] : [{ folder, resolved }];
    });
    this.leavesFolders ||= needed.some(({ folder, resolved }) => isFileOutside(folder, resolved));
    return foldersOf(needed.map(({ resolved }) => resolved));
  }

  /** Resolves paths and keeps what they bring. */
  async #resolve(asked                                )                                         {
    const { found, links } = await resolvePaths(this.#request.readEntries, asked);
    for (const [path, target] of links) this.links.set(path, target);
    for (const { path, entry } of found.values()) {
      if (entry.kind !== 'file' || this.files.has(path)) continue;
      this.files.set(path, entry.content);
      this.#bytes += entry.content.length;
      if (this.files.size > reachLimits.files) throw this.#tooLarge('files');
      if (this.#bytes > reachLimits.bytes) throw this.#tooLarge('bytes');
    }
    return found;
  }

  /** @returns the path that kustomize will open; undefined where it is fetched from elsewhere, and may be */
  #checked(folder        , reference                 )                     {
    const { text, kind, location } = reference;
    if (kind === 'any' && isRemote(text)) {
      const { remoteBases } = this.#request;
      if (remoteBases === 'allowed' || (remoteBases === 'pinned' && isPinned(text))) {
        return undefined;
      }
      throw (0,error_codes/* desiredStateError */.y)('RENDER_REMOTE', {
        message: `Expected ${this.#request.path} to be made of what is in the ops repository; ${location.file} takes ${JSON.stringify(text)}${remoteBases === 'pinned' ? ', which names no full commit' : ''}.`,
        remedy:
          remoteBases === 'pinned'
            ? 'Name a full commit id (`?ref=<40 hex>`), or copy it into the repository.'
            : 'Copy it into the repository, or set `remote-bases: pinned` under `render` of the environment and name a full commit id.',
        facts: { overlay: this.#request.path, remote: text },
        location,
      });
    }
    const path = pathFrom(folder, text);
    if (path !== undefined) return path;
    throw outside(reference, text);
  }

  #tooLarge(what                          )        {
    return (0,error_codes/* desiredStateError */.y)('RENDER_TOO_LARGE', {
      message: `Expected the overlay ${this.#request.path} to be made of at most ${reachLimits[what]} ${what}; it reaches more.`,
      remedy: 'Point `render.path` of the environment at the overlay of one application.',
      facts: { overlay: this.#request.path },
    });
  }
}

function folderOf(file        )         {
  const folder = external_node_path_.posix.dirname(file);
  return folder === '.' ? '' : folder;
}

function possiblePaths(folder        , possible                      )                    {
  return possible
    .flatMap(({ text }) => [pathFrom(folder, text), pathFrom(folder, withoutKey(text))])
    .filter((path) => path !== undefined);
}

function foldersOf(found                    )                    {
  return [...found].filter(({ entry }) => entry.kind === 'folder').map(({ path }) => path);
}

function isFileOutside(folder        , { path, entry }          )          {
  return entry.kind === 'file' && folder !== '' && !path.startsWith(`${folder}/`);
}

/**
 * @param reference where it is said
 * @param target what it says
 * @returns the error for what leads out of the repository
 */
function outside(reference           , target        )        {
  return (0,error_codes/* desiredStateError */.y)('RENDER_OUTSIDE_REPOSITORY', {
    message: `Expected ${reference.location.file} to refer to something inside the ops repository; found ${JSON.stringify(target)}.`,
    remedy: 'Put what it needs into the repository, and name it by a relative path.',
    facts: { target },
    location: reference.location,
  });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/environment.js
var environment = __webpack_require__(90758);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/render-failure.js


                                                    



                                        

/** The longest message of the tool that is passed on. */
const longestMessage = 2000;

/**
 * Turns what kustomize said into an error at the file and line that it is about.
 * @param overlay the overlay
 * @param reach what it is made of
 * @param root the folder in which it was rendered, which nobody else knows
 * @param said kustomize's message
 */
function renderFailed(overlay        , reach       , root        , said        )        {
  const message = said
    .replaceAll(`${root}/`, '')
    .replaceAll(root, 'the root of the repository')
    .replace(/^Error: /, '')
    .slice(0, longestMessage);
  const location = placeOf(message, reach, overlay);
  const where = location.line === undefined ? location.file : `${location.file}:${location.line}`;
  return (0,error_codes/* desiredStateError */.y)('RENDER_FAILED', {
    message: `Expected the overlay ${overlay} to render with this change; kustomize refuses it (${where}): ${message}`,
    remedy: `Correct ${where} in the ops repository; \`kustomize build ${overlay}\` in a checkout of it says the same.`,
    facts: { overlay },
    location,
  });
}

/** The place that a message of kustomize is about, as near as it can be told. */
function placeOf(message        , reach       , overlay        )                 {
  return (
    placeOfSyntax(message, reach) ??
    placeOfField(message, reach) ??
    placeOfReference(message, reach) ??
    placeOfResource(message, reach) ?? { file: kustomizationOf(reach, overlay) }
  );
}

function kustomizationOf(reach       , overlay        )         {
  const files = kustomizationNames.map((name) => external_node_path_.posix.join(overlay, name));
  return files.find((file) => reach.files.has(file)) ?? overlay;
}

/** `MalformedYAMLError: yaml: line 7: … in File: deploy.yaml`; its line counts from the document's beginning. */
function placeOfSyntax(message        , reach       )                             {
  if (!/MalformedYAML|invalid Kustomization|yaml: /.test(message)) return undefined;
  const file = /in File: (\S+)/.exec(message)?.[1];
  const isKustomization = message.includes('invalid Kustomization');
  return syntaxProblem(reach.files, (path) =>
    isKustomization
      ? reach.kustomizations.has(path)
      : file !== undefined && (path === file || path.endsWith(`/${file}`)),
  );
}

/** `invalid Kustomization: json: unknown field "imagez"`. */
function placeOfField(message        , reach       )                             {
  const field = /unknown field "([^"]+)"/.exec(message)?.[1]?.split('.').at(-1);
  if (field === undefined) return undefined;
  for (const file of reach.kustomizations.keys()) {
    const lines = new dist/* LineCounter */.HN();
    const text = reach.files.get(file)?.toString('utf8') ?? '';
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, logLevel: 'silent' });
    let offset                    ;
    (0,dist/* visit */.YR)(document, {
      Pair: (_key, pair) => {
        if (!(0,dist/* isScalar */.jn)(pair.key) || pair.key.value !== field) return undefined;
        offset = pair.key.range?.[0];
        return dist/* visit */.YR.BREAK;
      },
    });
    if (offset === undefined) continue;
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  }
  return undefined;
}

/**
 * The reference that kustomize named last: it tells the way from the outside to the inside. Of two that lead to the
 * same file it is the one whose own words the message repeats.
 */
function placeOfReference(message        , reach       )                             {
  let best                                                                            ;
  for (const [file, { opened }] of reach.kustomizations) {
    const folder = external_node_path_.posix.dirname(file) === '.' ? '' : external_node_path_.posix.dirname(file);
    for (const { text, location } of opened) {
      const own = lastNamed(message, text);
      const index = Math.max(own, lastNamed(message, pathFrom(folder, text) ?? text));
      const repeated = own >= 0;
      if (index < 0 || (best !== undefined && best.index > index)) continue;
      if (best?.index === index && best.repeated && !repeated) continue;
      best = { index, repeated, location };
    }
  }
  return best?.location;
}

/** Where a message names a path as a whole: neither `base` in `base/x.yaml` nor `x.yaml` in `base/x.yaml`. */
function lastNamed(message        , name        )         {
  for (
    let index = message.lastIndexOf(name);
    index >= 0;
    index = message.lastIndexOf(name, index - 1)
  ) {
    const before = message[index - 1] ?? ' ';
    const after = message[index + name.length] ?? ' ';
    if (!/[\w./-]/.test(before) && !/[\w/-]/.test(after)) return index;
    if (index === 0) return -1;
  }
  return -1;
}

/** `no matches for Id Deployment.v1.apps/web.[noNs]`: the manifest or patch of that name. */
function placeOfResource(message        , reach       )                             {
  const id = /\b([A-Z]\w*)\.(v\w+)\.(\[noGrp\]|[\w.-]+)\/([\w.-]+?)\.(?:\[noNs\]|[\w-]+)/.exec(
    message,
  );
  const [, kind, version, group, name] = id ?? [];
  if (kind === undefined || version === undefined || name === undefined) return undefined;
  const apiVersion = group === undefined || group === '[noGrp]' ? version : `${group}/${version}`;
  return placeInSources(reach.files, { apiVersion, kind, name }, undefined, []);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/render-overlay.js








                                                                 

const defaultOutputLimit = 16 * 1024 * 1024;

/**
 * Renders an overlay with `kustomize build`. Only the files that it reaches are put into a folder of their own, which
 * is gone afterwards; no file outside the repository is opened, and nothing is fetched unless the policy allows it.
 * @param request overlay, tool, bounds
 * @returns the manifests, and what they were made of
 * @throws RENDER_FAILED with kustomize's message at its file and line, RENDER_OUTSIDE_REPOSITORY, RENDER_REMOTE,
 *   RENDER_TOO_LARGE, RENDER_TIMED_OUT
 */
async function renderOverlay(request               )                           {
  return await renderReached(request, await reachOf(request));
}

/**
 * @param request overlay, tool, bounds
 * @param reach what the overlay is made of
 * @returns the manifests
 */
async function renderReached(
  request               ,
  reach       ,
)                           {
  await (0,promises_.mkdir)(request.temporaryFolder, { recursive: true });
  // kustomize names real paths in its messages.
  const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.temporaryFolder, 'render-')));
  try {
    await putFiles((0,external_node_path_.join)(folder, 'repository'), reach);
    const result = await build(request, reach, folder);
    if (result.exitCode !== 0) {
      const said = result.stderr.toString('utf8').trim() || result.stdout.toString('utf8').trim();
      const end = `it ended with ${result.exitCode === null ? String(result.signal) : `exit code ${result.exitCode}`}`;
      throw renderFailed(request.path, reach, (0,external_node_path_.join)(folder, 'repository'), said || end);
    }
    const text = result.stdout.toString('utf8');
    return {
      path: request.path,
      resources: resourcesOf(text, request.path),
      text,
      files: reach.files,
    };
  } finally {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
  }
}

async function putFiles(root        , { files, folders: reached, links }       )                {
  const paths = [...files.keys(), ...links.keys()];
  const folders = new Set([
    ...[...reached].map((folder) => (0,external_node_path_.join)(root, folder)),
    ...paths.map((path) => (0,external_node_path_.dirname)((0,external_node_path_.join)(root, path))),
  ]);
  await (0,promises_.mkdir)(root, { recursive: true });
  for (const folder of folders) await (0,promises_.mkdir)(folder, { recursive: true });
  for (const [path, content] of files) await (0,promises_.writeFile)((0,external_node_path_.join)(root, path), content);
  for (const [path, target] of links) await (0,promises_.symlink)(target, (0,external_node_path_.join)(root, path));
}

async function build(request               , reach       , folder        )                         {
  const { kustomize, path, signal, timeoutMilliseconds, remoteBases } = request;
  const root = (0,external_node_path_.join)(folder, 'repository');
  const home = (0,external_node_path_.join)(folder, 'home');
  await (0,promises_.mkdir)(home);
  // Files of generators and transformers are named in files that are not looked into: kustomize guards those.
  const isFree = reach.leavesFolders && !reach.hasPlugins;
  const restrictor = isFree ? ['--load-restrictor=LoadRestrictionsNone'] : [];
  try {
    return await (0,run_process/* runProcess */.R3)([kustomize.program, 'build', ...restrictor, (0,external_node_path_.join)(root, path)], {
      cwd: root,
      signal,
      timeoutMilliseconds,
      env: environmentOf(home, remoteBases !== 'refused'),
      maximumOutputBytes: request.maximumOutputBytes ?? defaultOutputLimit,
    });
  } catch (error) {
    throw boundsError(error, request);
  }
}

/**
 * Without remote bases there is no git to fetch with and no way out by HTTP (port 9 takes nothing): what was not
 * seen in the files is not fetched either.
 */
function environmentOf(home        , mayFetch         )                                   {
  if (mayFetch) return (0,environment/* toolEnvironment */.u)({ GIT_TERMINAL_PROMPT: '0' });
  const nowhere = 'http://127.0.0.1:9';
  return {
    PATH: home,
    HOME: home,
    TMPDIR: home,
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NO_PROXY: '',
  };
}

/** Says of a bound of the process what it means for an overlay. */
function boundsError(error         , request               )          {
  const { path, timeoutMilliseconds } = request;
  if ((0,src_error/* isWaybillError */.xS)(error, 'PROCESS_TIMED_OUT')) {
    return (0,error_codes/* desiredStateError */.y)('RENDER_TIMED_OUT', {
      message: `${error.message.replace(request.kustomize.program, 'kustomize build')} It was rendering ${path}.`,
      remedy:
        'Make the overlay smaller, or give it more time (`timeout` under `render` of the environment).',
      facts: { overlay: path, timeoutMilliseconds },
      location: { file: path },
      cause: error,
    });
  }
  if ((0,src_error/* isWaybillError */.xS)(error, 'PROCESS_OUTPUT_TOO_LARGE')) {
    return (0,error_codes/* desiredStateError */.y)('RENDER_TOO_LARGE', {
      message: `Expected ${path} to render to at most ${request.maximumOutputBytes ?? defaultOutputLimit} bytes; kustomize wrote more and was stopped.`,
      remedy: 'Point `render.path` of the environment at the overlay of one application.',
      facts: { overlay: path },
      location: { file: path },
      cause: error,
    });
  }
  return error;
}

// EXTERNAL MODULE: ./node_modules/@waybill/process/src/pinned-tool.js + 2 modules
var pinned_tool = __webpack_require__(85738);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/tools.js
                                                                   


/**
 * kustomize, as its project releases it. The checksums are those of the release's checksums.txt, as
 * github.com/aryanduntley/CIAMstack (opsdir/scripts/fetch-tools.sh at 5e798b4) took them over, and as two other public
 * installers pin the same archives independently. For macOS none could be proved: there kustomize comes from the PATH,
 * or by version and checksum in the policy.
 */
const kustomize             = {
  name: 'kustomize',
  version: '5.8.2',
  range: '>=5.3.0 <6.0.0',
  versionArguments: ['version'],
  url: 'https://github.com/kubernetes-sigs/kustomize/releases/download/kustomize%2Fv{version}/kustomize_v{version}_{os}_{arch}.tar.gz',
  sha256: {
    'linux-amd64': '06af0a202c2b831207d0173f9c9cdb1b30abceca0747cb3fbb72792d26055c95',
    'linux-arm64': '0991957191951cb7dddd142403b5bb98a1fcd6378ba0079dddc1e2c309080a7f',
  },
};

/**
 * kubeconform, as its project releases it. The checksums are those of the release's CHECKSUMS, as
 * github.com/aryanduntley/CIAMstack (same file) and github.com/Josephdara/gke-platform (pipeline/install_tools.py at
 * d8b158d) pin them for Linux; the four of them stand alike in two public set-up scripts for Linux and macOS.
 */
const kubeconform             = {
  name: 'kubeconform',
  version: '0.8.0',
  range: '>=0.6.0 <1.0.0',
  versionArguments: ['-v'],
  url: 'https://github.com/yannh/kubeconform/releases/download/v{version}/kubeconform-{os}-{arch}.tar.gz',
  sha256: {
    'linux-amd64': '9bc2bffbf71f261128533edaf912153948b7ff238f9a531ae6d34466ec287883',
    'linux-arm64': '1f53fc8e81258197a35e8603054162a5af1de8c5af13746c71ab680d9534ed87',
    'darwin-amd64': '71dbc87ac9f24099a62b93570e65aa06312ba6ac8aea63b7f86e9d999edf5a92',
    'darwin-arm64': 'f84f4dfbebf4a6b0b230385fa065a39ea35e02608c2b50d025dcf64775a69d67',
  },
};

/** The tools of rendering; kubeconform only where something is validated. */
                              
                                
                                              
 

/**
 * Finds the tools that an environment's overlays are rendered and validated with.
 * @param policy which versions, and whether anything is validated
 * @param sources where tools come from
 * @throws TOOL_CHECKSUM_UNKNOWN, TOOL_CHECKSUM_MISMATCH, TOOL_DOWNLOAD_FAILED
 */
async function findRenderTools(
  policy                                          ,
  sources             ,
)                       {
  const { tools } = policy;
  const [renderer, validator] = await Promise.all([
    (0,pinned_tool/* findTool */.S)(pinnedBy(kustomize, tools.kustomize), sources),
    policy.validate === 'none'
      ? undefined
      : (0,pinned_tool/* findTool */.S)(pinnedBy(kubeconform, tools.kubeconform), sources),
  ]);
  return { kustomize: renderer, kubeconform: validator };
}

/** Who writes a version into the policy wants that one, from the PATH too. */
function pinnedBy(tool            , pin                           )             {
  if (pin === undefined) return tool;
  const { version, sha256 } = pin;
  return { ...tool, version, range: version, sha256 };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/manifest-problems.js





                                                                    

/** How many problems a message names. */
const maximumShown = 10;

/** A value of a rendered resource that does not fit its schema. */
                                  
                                      
                                                                     
                        
                                                
 

/**
 * Reads what kubeconform says of one resource: a list `- at '<JSON pointer>': <what is wrong>`, nested where a part
 * has several problems.
 * @param resource the resource
 * @param said kubeconform's message
 * @param files what the overlay is made of, in which the value is looked for
 */
function problemsOf(
  resource                  ,
  said        ,
  files                             ,
)                             {
  const value = manifest_problems_valueOf(resource);
  const found = [...said.matchAll(/- at '([^']*)': (.*?)(?=\s+- at '|\s*$)/gs)]
    .map(([, pointer = '', what = '']) => ({ keys: keysOf(pointer), what: what.trim() }))
    .filter(({ what }) => what !== 'validation failed');
  const problems = found.length > 0 ? found : [{ keys: [], what: said.trim().slice(0, 500) }];
  return problems.map(({ keys, what }) => {
    const unknown = /^additional propert(?:y|ies) '([^']+)'/.exec(what)?.[1];
    const pointer = unknown === undefined ? keys : [...keys, unknown];
    const path = pathText(pointer);
    const shown = isSecretValue(resource, keys) ? 'does not fit its schema' : what;
    return {
      resource,
      text: path === '' ? shown : `${path}: ${shown}`,
      location: placeInSources(files, resource, value, pointer),
    };
  });
}

/** The message may repeat a value, and what a Secret holds is not shown. */
function isSecretValue({ kind }                  , keys                   )          {
  return kind === 'Secret' && ['data', 'stringData'].includes(keys[0] ?? '');
}

function manifest_problems_valueOf({ text }                  )          {
  try {
    return (0,dist/* parse */.qg)(text, { maxAliasCount: 100 });
  } catch (error) {
    // Only the place gets less exact by it.
    return (0,src_error/* messageOf */.bD)(error);
  }
}

/** The keys of a JSON pointer (RFC 6901). */
function keysOf(pointer        )                    {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function pathText(keys                   )         {
  return keys
    .map((key, index) => (/^\d+$/.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
}

/**
 * @param rendered the overlay
 * @param problems all that was found, at least one
 * @param kubernetes the version whose schemas count
 * @returns the error, at the place of the first problem that has one
 */
function manifestsInvalid(
  rendered                 ,
  problems                            ,
  kubernetes                    ,
)               {
  const order = new Map(rendered.resources.map((resource, index) => [resource, index]));
  const sorted = [...problems].sort(
    (one, other) => (order.get(one.resource) ?? 0) - (order.get(other.resource) ?? 0),
  );
  const shown = sorted.slice(0, maximumShown).map(sentenceOf);
  const more = sorted.length - shown.length;
  const first = sorted.find(({ location }) => location !== undefined)?.location;
  const version = kubernetes === undefined ? '' : ` of Kubernetes ${kubernetes}`;
  return (0,error_codes/* desiredStateError */.y)('MANIFEST_INVALID', {
    message: `Expected the manifests that ${rendered.path} renders to to fit the schemas${version}; ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
    remedy: `Correct ${first === undefined ? 'the manifest' : placeText(first)} in the ops repository.`,
    facts: { overlay: rendered.path, problems: sorted.length },
    location: first ?? { file: rendered.path },
  });
}

function sentenceOf({ resource, text, location }                 )         {
  const where = location === undefined ? '' : ` (${placeText(location)})`;
  return `${resourceTitle(resource)}: ${text}${where}`;
}

function placeText({ file, line }                )         {
  return line === undefined ? file : `${file}:${line}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/schema-files.js


                                                   
                                                         

                                              

/** How schemas are looked for. */
                                 
                                      
                           
                                          
 

/**
 * Gives kubeconform's `-schema-location` for each place of the policy. Schemas in the repository are put into a
 * folder: only those of kinds that the overlay has.
 * @param settings the policy's places
 * @param resources what is validated
 * @param readEntries the repository
 * @param folder an empty folder
 */
async function schemaLocations(
  settings                ,
  resources                             ,
  readEntries             ,
  folder        ,
)                             {
  const own = settings.schemas.filter(isInRepository);
  const asked = new Map                   ();
  for (const location of own) {
    for (const resource of resources) {
      const file = schemaFile(location, resource, settings);
      asked.set(file, { text: file, location: { file }, isPossible: true });
    }
  }
  const { found } = await resolvePaths(readEntries, asked);
  for (const [path, { entry }] of found) {
    if (entry.kind !== 'file') continue;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), entry.content);
  }
  return settings.schemas.map((location) =>
    isInRepository(location) ? (0,external_node_path_.join)(folder, location) : location,
  );
}

function isInRepository(location        )          {
  return location !== 'default' && !/^https?:\/\//.test(location);
}

/**
 * Fills a template in as kubeconform does (`pkg/registry/registry.go`): all in lower case, the group of `v1` is `v1`,
 * and a suffix takes only the first part of a group.
 */
function schemaFile(
  location        ,
  { apiVersion, kind }                                               ,
  { strict, kubernetes }                ,
)         {
  const parts = apiVersion.split('/');
  const [group = ''] = parts;
  const [firstPart = ''] = group.split('.');
  const values                                   = {
    Group: group,
    ResourceKind: kind.toLowerCase(),
    ResourceAPIVersion: parts.at(-1) ?? '',
    KindSuffix: `-${[firstPart, ...parts.slice(1, 2)].join('-').toLowerCase()}`,
    NormalizedKubernetesVersion: kubernetes === undefined ? 'master' : `v${kubernetes}`,
    StrictSuffix: strict ? '-strict' : '',
  };
  return location.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (whole, name        ) => values[name] ?? whole);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/validate-manifests.js









                                                                                        

const maximumReportBytes = 16 * 1024 * 1024;

const verdictSchema = schemas/* object */.Ikc({
  kind: schemas/* string */.YjP(),
  name: schemas/* string */.YjP(),
  version: schemas/* string */.YjP(),
  status: schemas/* enum */.k5n(['statusValid', 'statusInvalid', 'statusError', 'statusSkipped']),
  msg: schemas/* string */.YjP(),
});
                                              
const reportSchema = schemas/* object */.Ikc({ resources: schemas/* array */.YOg(verdictSchema).nullable() });

/**
 * Holds rendered manifests against their schemas, with kubeconform.
 * @param request what was rendered, where schemas are, what the policy asks
 * @returns how many fit, and which could not be looked at
 * @throws MANIFEST_INVALID at the file and line from which the value comes, MANIFEST_SCHEMA_MISSING,
 *   MANIFESTS_UNCHECKED, RENDER_TIMED_OUT
 */
async function validateManifests(request                   )                            {
  const { rendered, missingSchemas } = request;
  if (request.validate === 'none' || rendered.resources.length === 0) {
    return { valid: 0, unchecked: [] };
  }
  const verdicts = await askKubeconform(request);
  if (verdicts.length !== rendered.resources.length) {
    throw unchecked(
      request,
      `it speaks of ${verdicts.length} of ${rendered.resources.length} resources`,
    );
  }
  const of = (status                   )                     =>
    verdicts.filter((verdict) => verdict.status === status);
  const invalid = of('statusInvalid');
  if (invalid.length > 0) {
    const problems = invalid.flatMap((verdict) =>
      problemsOf(validate_manifests_resourceOf(verdict, rendered.resources), verdict.msg, rendered.files),
    );
    throw manifestsInvalid(rendered, problems, request.kubernetes);
  }
  const errors = of('statusError');
  const missing = errors.filter(({ msg }) => msg.startsWith('could not find schema'));
  const broken = errors.find((verdict) => !missing.includes(verdict));
  if (broken !== undefined) throw unchecked(request, broken.msg.slice(0, 1000));
  const titles = [
    ...new Set(
      [...missing, ...of('statusSkipped')].map(({ version, kind }) => `${kind} (${version})`),
    ),
  ].sort();
  switch (missingSchemas) {
    case 'ignored':
      return { valid: of('statusValid').length, unchecked: titles };
    case 'refused':
      if (titles.length === 0) return { valid: verdicts.length, unchecked: [] };
      throw schemaMissing(request, titles);
    default:
      return (0,src_error/* exhausted */.uW)(missingSchemas, 'missing-schemas');
  }
}

async function askKubeconform(request                   )                              {
  const { kubeconform, kubernetes, validate, rendered, signal, timeoutMilliseconds } = request;
  await (0,promises_.mkdir)(request.temporaryFolder, { recursive: true });
  const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.temporaryFolder, 'schemas-'));
  try {
    const strict = validate === 'strict';
    const settings = { schemas: request.schemas, strict, kubernetes };
    const locations = await schemaLocations(
      settings,
      rendered.resources,
      request.readEntries,
      folder,
    );
    const result = await (0,run_process/* runProcess */.R3)(
      [
        kubeconform.program,
        ...['-output', 'json', '-verbose'],
        ...(strict ? ['-strict'] : []),
        ...(kubernetes === undefined ? [] : ['-kubernetes-version', kubernetes]),
        ...locations.flatMap((location) => ['-schema-location', location]),
        '-',
      ],
      {
        cwd: folder,
        signal,
        timeoutMilliseconds,
        env: (0,environment/* toolEnvironment */.u)(),
        input: rendered.text,
        maximumOutputBytes: maximumReportBytes,
      },
    );
    const report = reportOf(result.stdout.toString('utf8'));
    // 1 says that something is invalid or failed, which the report says in full.
    if (report !== undefined && (result.exitCode === 0 || result.exitCode === 1)) return report;
    throw unchecked(request, result.stderr.toString('utf8').trim().slice(-1000) || 'no report');
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'PROCESS_TIMED_OUT')) throw error;
    throw (0,error_codes/* desiredStateError */.y)('RENDER_TIMED_OUT', {
      message: `${error.message.replace(kubeconform.program, 'kubeconform')} It was validating ${rendered.path}.`,
      remedy:
        'Look whether the places of `render.schemas` answer, or allow more time (`timeout` under `render` of the environment).',
      facts: { overlay: rendered.path, timeoutMilliseconds },
      location: { file: rendered.path },
      cause: error,
    });
  } finally {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
  }
}

function reportOf(text        )                                 {
  let value         ;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const report = reportSchema.safeParse(value);
  return report.success ? (report.data.resources ?? []) : undefined;
}

function validate_manifests_resourceOf(
  { kind, name, version }         ,
  resources                             ,
)                   {
  return (
    resources.find(
      (resource) =>
        resource.kind === kind && resource.name === name && resource.apiVersion === version,
    ) ?? { kind, name, apiVersion: version, namespace: undefined, text: '' }
  );
}

function schemaMissing({ rendered, schemas }                   , titles                   )        {
  const first = rendered.resources.find(
    ({ kind, apiVersion }) => `${kind} (${apiVersion})` === titles[0],
  );
  const shown = titles.slice(0, 10).join(', ');
  return (0,error_codes/* desiredStateError */.y)('MANIFEST_SCHEMA_MISSING', {
    message: `Expected a schema of every resource of ${rendered.path} in ${schemas.join(', ')}; found none of ${shown}${first === undefined ? '' : `, of which ${resourceTitle(first)} is one`}.`,
    remedy:
      'Name a place that has it under `render.schemas` of the environment (a folder of the ops repository will do), or set `missing-schemas: ignored`.',
    facts: { overlay: rendered.path, kinds: titles.slice(0, 10) },
    location: { file: rendered.path },
  });
}

function unchecked({ rendered, kubeconform }                   , found        )        {
  return (0,error_codes/* desiredStateError */.y)('MANIFESTS_UNCHECKED', {
    message: `Expected kubeconform ${kubeconform.version} to say whether the manifests of ${rendered.path} fit their schemas; found: ${found}.`,
    remedy:
      'Look whether the places of `render.schemas` of the environment can be reached and hold schemas.',
    facts: { overlay: rendered.path },
    location: { file: rendered.path },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/render/index.js







             
             
               
              
                  
                   
                
                   
                    
                    



/***/ }),

/***/ 50336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);


/** Lines of the same text that are shown around a change, as `diff -u` and git do. */
const context = 3;

/** With more differences than this the changed part is shown as one block: it is no edit of values any more. */
const maximumDifferences = 500;

/** Lines that left and lines that came instead, by their numbers from 0; both ends exclusive. */
                       
                                             
                                            
 

/**
 * What changed in a text, in the unified format of `diff -u`: `git apply` and `patch` take it.
 * @param file its name; `a/` and `b/` stand before a relative one
 * @param before the text
 * @param after the new text
 * @returns the diff; an empty text where nothing changed
 */
function unifiedDiff(file        , before        , after        )         {
  const [left, right] = [linesOf(before), linesOf(after)];
  const replacements = replacementsOf(left, right);
  if (replacements.length === 0) return '';
  const [from, to] = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? ['', ''] : ['a/', 'b/'];
  const hunks = groupsOf(replacements).map((group) => hunkText(group, left, right));
  return `--- ${nameText(`${from}${file}`)}\n+++ ${nameText(`${to}${file}`)}\n${hunks.join('')}`;
}

/** A name with a quote or a control character would end the header early; git writes it quoted. */
function nameText(name        )         {
  return /["\\\p{Cc}]/u.test(name) ? JSON.stringify(name) : name;
}

/** Lines with their ends; the last one has none where the text has no final newline. */
function linesOf(text        )           {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Replacements so near to each other that the lines around them meet are shown together. */
function groupsOf(replacements                        )                  {
  const groups                  = [];
  for (const replacement of replacements) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && replacement.before[0] - last.before[1] <= 2 * context)
      groups.at(-1)?.push(replacement);
    else groups.push([replacement]);
  }
  return groups;
}

function hunkText(
  group                        ,
  before                   ,
  after                   ,
)         {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return '';
  const lead = Math.min(context, first.before[0]);
  const start = { before: first.before[0] - lead, after: first.after[0] - lead };
  const trail = Math.min(context, before.length - last.before[1]);
  const end = { before: last.before[1] + trail, after: last.after[1] + trail };
  const rows           = [];
  let at = start.before;
  for (const replacement of group) {
    rows.push(...before.slice(at, replacement.before[0]).map((line) => ` ${line}`));
    rows.push(...before.slice(...replacement.before).map((line) => `-${line}`));
    rows.push(...after.slice(...replacement.after).map((line) => `+${line}`));
    at = replacement.before[1];
  }
  rows.push(...before.slice(at, end.before).map((line) => ` ${line}`));
  const places = [
    `-${rangeText(start.before, end.before)}`,
    `+${rangeText(start.after, end.after)}`,
  ];
  return `@@ ${places.join(' ')} @@\n${rows.map(closed).join('')}`;
}

/** `line,count`; an empty range names the line before it. */
function rangeText(start        , end        )         {
  const count = end - start;
  const line = count === 0 ? start : start + 1;
  return count === 1 ? String(line) : `${String(line)},${String(count)}`;
}

function closed(row        )         {
  return row.endsWith('\n') ? row : `${row}\n\\ No newline at end of file\n`;
}

/** The shortest way from one list of lines to the other, less what is equal at both ends. */
function replacementsOf(before                   , after                   )                {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - head;
  while (tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  if (left.length === 0 && right.length === 0) return [];
  const steps = shortestEdit(left, right) ?? [[0, left.length, 0, right.length]         ];
  return steps.map(([from, to, newFrom, newTo]) => ({
    before: [from + head, to + head],
    after: [newFrom + head, newTo + head],
  }));
}

                                                                                

/**
 * Myers, "An O(ND) difference algorithm and its variations", 1986: the farthest point on each diagonal for a
 * growing number of differences, then back along the way.
 */
function shortestEdit(left                   , right                   )                     {
  const [width, height] = [left.length, right.length];
  const trace                        = [];
  let reach = new Map                ([[1, 0]]);
  for (let count = 0; count <= Math.min(width + height, maximumDifferences); count += 1) {
    trace.push(reach);
    const next = new Map                ();
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = goesDown(reach, diagonal, count)
        ? (reach.get(diagonal + 1) ?? 0)
        : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < width && x - diagonal < height && left[x] === right[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= width && x - diagonal >= height) return stepsOf(trace, width, height);
    }
    reach = next;
  }
  return undefined;
}

function goesDown(reach                             , diagonal        , count        )          {
  if (diagonal === -count) return true;
  return diagonal !== count && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1);
}

/** Back from the end; differences that touch become one replacement. */
function stepsOf(trace                                , width        , height        )         {
  const steps         = [];
  let [x, y] = [width, height];
  for (let count = trace.length - 1; count > 0; count -= 1) {
    const reach = trace[count] ?? new Map                ();
    const diagonal = x - y;
    const down = goesDown(reach, diagonal, count);
    const from = reach.get(down ? diagonal + 1 : diagonal - 1) ?? 0;
    const newFrom = from - (down ? diagonal + 1 : diagonal - 1);
    const to = down ? from : from + 1;
    const newTo = down ? newFrom + 1 : newFrom;
    const last = steps[0];
    if (last?.[0] === to && last[2] === newTo) steps[0] = [from, last[1], newFrom, last[3]];
    else steps.unshift([from, to, newFrom, newTo]);
    [x, y] = [from, newFrom];
  }
  return steps;
}


/***/ }),

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


/***/ })

};
})
