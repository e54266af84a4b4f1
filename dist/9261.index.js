export const id = 9261;
export const ids = [9261];
export const modules = {

/***/ 9261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diff: () => (/* binding */ diff)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var progress = __webpack_require__(5480);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(1291);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(3509);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/diff.js

                                                    
                                                     

/** What an environment runs, for a comparison. */
                                      
                               
                                                             
                                                 
                               
 

/** The schema of an environment's database, as its deployments left it. */
                              
                                            
                                       
                                     
                                          
                                                                                                
                                              
 

/** An image that is not the same in two environments; undefined where one of them has none of this name. */
                                  
                        
                                    
                                  
 

/** How two environments differ, by the ledger alone. */
                                        
                                     
                                   
                               
                                    
                                              
                                                                             
                                           
 

/**
 * Compares what two environments run.
 * @param from the one that is ahead, as people read it: `staging`
 * @param to the other one: `production`
 */
function compareEnvironments(
  from                     ,
  to                     ,
)                        {
  const [one, other] = [from.active, to.active];
  return {
    from,
    to,
    sameCommit: one !== undefined && one.commit === other?.commit,
    images: imageDifferences(digestsOf(one), digestsOf(other)),
    sameSchema: isSameSchema(from.schema, to.schema),
  };
}

/**
 * Tells the schema that deployments left: that of the newest one whose migration ended, however the deployment
 * itself did.
 * @param deployments deployments of one environment, the newest first
 */
function schemaOf(deployments                             )              {
  let uncertainSince                    ;
  for (const record of deployments) {
    const left =
      (0,agreement/* deploymentEvidence */.L8)(record, 'rolling-out')?.migration ??
      (0,agreement/* deploymentEvidence */.L8)(record, 'desired')?.migration;
    if (left !== undefined)
      return { version: left.versionAfter, deployment: record.id, uncertainSince };
    const migrating = (0,agreement/* deploymentEvidence */.L8)(record, 'migrating');
    if (migrating !== undefined && !('skipped' in migrating)) uncertainSince = record.id;
  }
  return { version: undefined, deployment: undefined, uncertainSince };
}

function digestsOf(active                               )                              {
  return new Map(active?.images.map(({ name, digest }) => [name, digest]));
}

function imageDifferences(
  from                             ,
  to                             ,
)                             {
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .map((name) => ({ name, from: from.get(name), to: to.get(name) }))
    .filter((image) => image.from !== image.to);
}

function isSameSchema(from             , to             )                      {
  const isKnown = [from, to].every(
    ({ version, uncertainSince }) => version !== undefined && uncertainSince === undefined,
  );
  return isKnown ? from.version === to.version : undefined;
}

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var records = __webpack_require__(1182);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/status/report.js + 1 modules
var report = __webpack_require__(8298);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/difference/read.js


                                                  



/** How many commits are listed on each side; all of them are counted. */
const listedCommits = 50;

/** How many deployments are looked at for the schema: few first, since most leave one. */
const readForSchema = [20, 500]         ;

/** One commit that one environment runs and the other does not. */
                             
                             
                           
                          
                      
 

/** The commits on one side. */
                             
                         
                                      
                                          
 

/** The commits between what two environments run, or why they are not known. */
                              
                                                                                        
                                                        

/** Everything in which two environments differ. */
                                                           
                                     
 

/**
 * Compares what two environments run: images and schema by the ledger, commits by the application's repository
 * where that can be read.
 * @param connections the systems
 * @param ledger the records
 * @param names the environments, the one that is ahead first
 * @throws CLI_USAGE for an environment that neither the policy nor the ledger has
 */
async function differenceOf(
  connections             ,
  ledger              ,
  names                                                ,
)                      {
  const [known, statuses] = await Promise.all([
    (0,report/* knownEnvironments */.kU)(connections, ledger),
    (0,records/* allStatuses */.q7)(ledger),
  ]);
  (0,report/* requireEnvironment */.L3)(names.from, known);
  (0,report/* requireEnvironment */.L3)(names.to, known);
  const side = async (name        )                               => {
    const status                    =
      statuses.find(({ environment }) => environment === name) ?? (0,records/* emptyStatus */.aW)(name);
    return { environment: name, active: status.active, schema: await schemaIn(ledger, name) };
  };
  const [from, to] = await Promise.all([side(names.from), side(names.to)]);
  const compared = compareEnvironments(from, to);
  return { ...compared, commits: await commitsOf(connections, compared) };
}

async function schemaIn(ledger              , environment        )                       {
  let schema = schemaOf([]);
  for (const limit of readForSchema) {
    const deployments = await ledger.deployments({ environment, limit });
    schema = schemaOf(deployments);
    if (schema.version !== undefined || deployments.length < limit) break;
  }
  return schema;
}

async function commitsOf(
  connections             ,
  { from, to }                       ,
)                            {
  const empty = [from, to].find(({ active }) => active === undefined);
  const [ahead, behind] = [from.active?.commit, to.active?.commit];
  if (ahead === undefined || behind === undefined)
    return { known: false, message: `${empty?.environment ?? ''} runs nothing yet` };
  try {
    // One after the other: both questions move where the same cache cuts the history.
    const onlyFrom = await sideOf(connections, behind, ahead);
    const onlyTo = await sideOf(connections, ahead, behind);
    return { known: true, onlyFrom, onlyTo };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
    return {
      known: false,
      message: `the application's repository could not be read: ${error.code}: ${error.message}`,
    };
  }
}

async function sideOf(
  connections             ,
  without           ,
  of           ,
)                      {
  const git = await connections.applicationGit();
  const { count, commits } = await git.commitsBetween(without, of, listedCommits);
  return {
    count,
    commits: commits.map(({ sha, message, author, committedAt }) => ({
      commit: sha,
      subject: message.split('\n', 1)[0] ?? '',
      author,
      at: committedAt,
    })),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/trace.js
var trace = __webpack_require__(6912);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/difference/render.js


                                                        

/**
 * @param difference in what two environments differ
 * @returns it as text for a terminal
 */
function differenceText(difference            )         {
  const { from, to, images, commits } = difference;
  const sides = (0,records/* columns */.YB)([
    ['ENVIRONMENT', 'RUNS', 'VERSION', 'SINCE', 'SCHEMA'],
    ...[from, to].map((side) => [
      side.environment,
      side.active?.commit.slice(0, 12) ?? 'nothing yet',
      side.active?.version ?? '-',
      side.active?.at ?? '-',
      schemaText(side.schema),
    ]),
  ]);
  const imageRows = images.map(({ name, from: one, to: other }) => [
    name,
    one === undefined ? 'none' : (0,trace/* shortDigest */.VK)(one),
    other === undefined ? 'none' : (0,trace/* shortDigest */.VK)(other),
  ]);
  const parts = [
    sides,
    images.length === 0 && from.active !== undefined && to.active !== undefined
      ? 'The images are the same.'
      : (0,records/* columns */.YB)([['IMAGE', from.environment, to.environment], ...imageRows]),
    schemaSentence(difference),
    ...(commits.known
      ? [
          commitText(from, to, commits.onlyFrom, difference.sameCommit),
          commits.onlyTo.count === 0 ? '' : commitText(to, from, commits.onlyTo, false),
        ]
      : [(0,records/* columns */.YB)([[`Which commits lie between them is not known: ${commits.message}.`]])]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function commitText(
  has                     ,
  lacks                     ,
  side            ,
  isSame         ,
)         {
  if (isSame) return 'Both run the same commit.';
  if (side.count === 0) return `Every commit of ${has.environment} is in ${lacks.environment} too.`;
  const counted = `${String(side.count)} ${side.count === 1 ? 'commit is' : 'commits are'} in ${has.environment} and not in ${lacks.environment}:`;
  const rows = side.commits.map(({ commit, at, author, subject }) => [
    `  ${commit.slice(0, 12)}`,
    at.slice(0, 10),
    author,
    subject,
  ]);
  const rest = side.count - side.commits.length;
  const more = rest > 0 ? [`  and ${String(rest)} older ones`] : [];
  return [counted, (0,records/* columns */.YB)(rows), ...more].join('\n');
}

function schemaText({ version, uncertainSince }             )         {
  const known = version ?? 'not recorded';
  return uncertainSince === undefined ? known : `${known}?`;
}

function schemaSentence({ from, to, sameSchema }            )         {
  const unsure = [from, to].flatMap(({ environment, schema: { uncertainSince } }) =>
    uncertainSince === undefined
      ? []
      : [
          `The schema of ${environment} may be another one: ${uncertainSince} began to migrate and left no version.`,
        ],
  );
  if (unsure.length > 0) return unsure.join('\n');
  if (sameSchema === undefined) {
    const isNone = from.schema.version === undefined && to.schema.version === undefined;
    return isNone
      ? 'No migration is recorded in either.'
      : 'A schema is not recorded in one of them, so whether they differ is not known.';
  }
  return sameSchema
    ? 'The schemas are the same.'
    : (0,records/* columns */.YB)([
        [`The schemas differ: ${from.schema.version ?? ''} and ${to.schema.version ?? ''}.`],
      ]);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/diff.js


                                             




/** `waybill diff`: in what two environments differ. */
const diff          = {
  name: 'diff',
  about: 'In what two environments differ: commits, images, schema.',
  positionals: ['environment', 'environment'],
  options: { ...cli_connection/* connectionOptions */.HZ, json: { about: 'Print JSON.' } },
  details: [
    "Compares what was proved to run. Images and schema versions are read from the ledger, commits from the application's repository; where that cannot be read, it says so and shows the rest. It changes nothing.",
    cli_connection/* connectionDetails */.XR,
  ],
  examples: ['waybill diff staging production', 'waybill diff staging production --json'],
  run: async (call) => {
    const [from = '', to = ''] = call.positionals;
    const difference = await (0,cli_connection/* withConnections */.q5)(call, progress/* silentProgress */.R, async (connections) =>
      differenceOf(connections, await (0,records/* ledgerReader */.zY)(connections), { from, to }),
    );
    process.stdout.write(call.given('json') ? (0,records/* jsonText */.s$)(difference) : differenceText(difference));
    return 0;
  },
};


/***/ })

};
