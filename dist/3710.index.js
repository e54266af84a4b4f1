(function (exports, __distFolder) {'use strict';
exports.ids = [3710];
exports.modules = {

/***/ 43710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  probeTagRules: () => (/* binding */ probeTagRules)
});

// UNUSED EXPORTS: registryProducts

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/answer.js
var src_answer = __webpack_require__(99041);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/challenge.js
var challenge = __webpack_require__(33830);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/http-answer.js
var http_answer = __webpack_require__(54094);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/names.js
var names = __webpack_require__(91123);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/tag-rule-pattern.js
/** One selector of a rule: which names it means. */
                               
                                                                                                
                              
                           
 

/** A rule of Harbor: each tag of each repository that all selectors mean. */
                          
                                         
                                                 
 

/**
 * @param rule a rule of a project
 * @param repository the repository in it, without the project
 * @param tag a tag
 * @returns whether the rule means that tag; `unknown` where one of its selectors is of a kind that is not read here
 */
function matchesRule(
  { tags, repositories }         ,
  repository        ,
  tag        ,
)                           {
  const verdicts = [
    ...repositories.map((selector) => selects(selector, repository)),
    ...tags.map((selector) => selects(selector, tag)),
  ];
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('unknown') ? 'unknown' : 'yes';
}

function selects({ decoration, pattern }              , name        )                           {
  const expression = expressionOf(pattern);
  if (expression === undefined) return 'unknown';
  const fits = expression.test(name);
  switch (decoration) {
    case 'matches':
    case 'repoMatches':
      return fits ? 'yes' : 'no';
    case 'excludes':
    case 'repoExcludes':
      return fits ? 'no' : 'yes';
    default:
      return 'unknown';
  }
}

/** More of them could keep a matcher busy that goes back. */
const maximumStars = 4;

/** `*`, `**`, `?` and `{a,b}`; classes and escapes are not read. */
function expressionOf(pattern        )                     {
  const stars = pattern.match(/\*+/g)?.length ?? 0;
  if (/[[\]\\]/.test(pattern) || pattern.length > 512 || stars > maximumStars) return undefined;
  let text = '';
  let depth = 0;
  for (const part of pattern.match(/\*+|[^*]/gu) ?? []) {
    if (part.startsWith('*')) text += part.length > 1 ? '.*' : '[^/]*';
    else if (part === '?') text += '[^/]';
    else if (part === '{') {
      if (depth > 0) return undefined;
      depth += 1;
      text += '(?:';
    } else if (part === '}' && depth > 0) {
      depth -= 1;
      text += ')';
    } else if (part === ',' && depth > 0) text += '|';
    else text += part.replace(/[.+^$()|{}/]/g, '\\$&');
  }
  return depth === 0 ? new RegExp(`^${text}$`, 'u') : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/tag-rules.js



                                                         





/**
 * What a registry calls itself when it asks who is there. It decides in which words its setting is described, and
 * nothing else; `other` says nothing that is known here.
 */
const registryProducts = (/* unused pure expression or super */ null && ([
  'harbor',
  'ecr',
  'artifact-registry',
  'acr',
  'docker-hub',
  'ghcr',
  'gitea',
  'other',
]))         ;
                                                                

/** Whether a tag that is set stays where it is, as far as the registry can be asked. */
                           
                                    
                                                                                               
                                               
                                             
                          
 

/** Which registry is asked, and as whom. */
                                   
                            
                                          
                               
 

/** A question to somebody who is well is answered within seconds, and nothing depends on this one. */
const patience = 10_000;
const maximumRuleBytes = 1_048_576;

/**
 * Asks a registry whether tags of a form can be moved in a repository. Nothing is written: where a registry has an API
 * for its rules (Harbor's `immutabletagrules`), that is asked; the distribution specification has none.
 * @param question which registry
 * @param repository the path in it
 * @param tag a tag of the form
 * @returns what it said
 * @throws OCI_UNREACHABLE, OCI_REFERENCE_INVALID, OCI_TOO_LARGE, the signal's reason
 */
async function probeTagRules(
  question                  ,
  repository        ,
  tag        ,
)                    {
  (0,names/* checkRepository */.n_)(repository);
  const signal = AbortSignal.any([question.signal, AbortSignal.timeout(patience)]);
  const answer = await ask(question, '/v2/', {}, signal);
  answer.cancel();
  const product = productOf(answer);
  if (product === 'harbor') return await harborRules(question, repository, tag, signal);
  return { product, immutable: 'unknown', reason: 'the registry has no question for it' };
}

async function ask(
  { registry, signal: cancelled }                  ,
  path        ,
  headers                                  ,
  signal             ,
)                      {
  const { hostname } = new URL(`http://${registry}`);
  const url = new URL(path, `${(0,loopback/* isLoopback */.U)(hostname) ? 'http' : 'https'}://${registry}/`);
  try {
    return await (0,http_answer/* askHttp */.w)(url, {
      method: 'GET',
      headers: { 'user-agent': 'waybill', ...headers },
      signal,
    });
  } catch (error) {
    cancelled.throwIfAborted();
    const fault = (0,src_answer/* connectionFault */.x$)(error);
    if (!(fault instanceof src_answer/* ConnectionFault */.dn)) throw fault;
    throw (0,src_answer/* unreachable */.HB)({ registry, what: 'the registry API (/v2/)' }, fault);
  }
}

/** What stands in the challenge (the specification of its token service: realm and service) and in the header Server. */
function productOf(answer            )                  {
  if (/^AzureContainerRegistry\b/i.test(answer.header('server') ?? '')) return 'acr';
  for (const { parameters } of (0,challenge/* parseChallenges */.u)(answer.header('www-authenticate'))) {
    const service = parameters.get('service') ?? '';
    const realm = parameters.get('realm') ?? '';
    const path = URL.canParse(realm) ? new URL(realm).pathname : '';
    if (service === 'harbor-registry') return 'harbor';
    if (service === 'ecr.amazonaws.com') return 'ecr';
    if (service === 'registry.docker.io') return 'docker-hub';
    if (service === 'ghcr.io') return 'ghcr';
    if (/(?:^|\.|-)docker\.pkg\.dev$/.test(service)) return 'artifact-registry';
    if (service === 'container_registry' && path.endsWith('/v2/token')) return 'gitea';
  }
  return 'other';
}

const selectors = schemas/* array */.YOg(schemas/* object */.Ikc({ decoration: schemas/* string */.YjP(), pattern: schemas/* string */.YjP().max(4096) }));
const rulesSchema = schemas/* array */.YOg(
    schemas/* object */.Ikc({
      disabled: schemas/* boolean */.zMY().default(false),
      tag_selectors: selectors.min(1),
      scope_selectors: schemas/* object */.Ikc({ repository: selectors.min(1) }),
    }),
  )
  .max(1000);

/** https://goharbor.io/docs/ (Tag Immutability Rules): the rules are the project's, whose name is the path's first part. */
async function harborRules(
  question                  ,
  repository        ,
  tag        ,
  signal             ,
)                    {
  const unknown = (reason        )           => ({
    ...{ product: 'harbor', immutable: 'unknown', reason },
  });
  const [project = '', ...rest] = repository.split('/');
  const credential = await question.credentials?.(question.registry, signal);
  if (credential?.kind !== 'basic') return unknown('its rules are shown to accounts alone');
  const pair = `${credential.username}:${credential.password.reveal()}`;
  const answer = await ask(
    question,
    `/api/v2.0/projects/${encodeURIComponent(project)}/immutabletagrules?page_size=100`,
    {
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`,
      'x-is-resource-name': 'true',
    },
    signal,
  );
  if (answer.status !== 200) {
    answer.cancel();
    return unknown(`it does not show its rules to this account (${String(answer.status)})`);
  }
  const subject = { registry: question.registry, what: 'the rules of tags' };
  const parsed = rulesSchema.safeParse(await jsonOf(answer, subject));
  if (!parsed.success) return unknown('its rules have a form that is not known here');
  const rules = parsed.data
    .filter(({ disabled }) => !disabled)
    .map(({ tag_selectors: tags, scope_selectors: { repository: repositories } })          => {
      return { tags, repositories };
    });
  const verdicts = rules.map((rule) => matchesRule(rule, rest.join('/'), tag));
  if (verdicts.includes('yes')) {
    return { product: 'harbor', immutable: 'yes', reason: 'a rule of its project says so' };
  }
  if (verdicts.includes('unknown')) return unknown('a rule has a pattern that is not read here');
  return { product: 'harbor', immutable: 'no', reason: 'no rule of its project says so' };
}

async function jsonOf(
  answer            ,
  subject                                                      ,
)                   {
  try {
    return (0,src_answer/* parseJson */.qF)(await (0,src_answer/* readBounded */.CB)(answer, maximumRuleBytes, subject));
  } catch (error) {
    throw error instanceof src_answer/* ConnectionFault */.dn ? (0,src_answer/* unreachable */.HB)(subject, error) : error;
  }
}


/***/ })

};
})
