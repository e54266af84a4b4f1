(function (exports, __distFolder) {'use strict';
exports.ids = [2229];
exports.modules = {

/***/ 2229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attest: () => (/* reexport */ attest),
  contractPredicate: () => (/* reexport */ contractPredicate),
  contractPredicateType: () => (/* reexport */ contractPredicateType),
  imageBuildType: () => (/* reexport */ imageBuildType),
  isProvenanceOf: () => (/* reexport */ isProvenanceOf),
  newestAttestation: () => (/* reexport */ newestAttestation),
  provenancePredicate: () => (/* reexport */ provenancePredicate),
  provenancePredicateType: () => (/* reexport */ provenancePredicateType),
  provenanceSchema: () => (/* reexport */ provenanceSchema),
  vulnerabilityPredicate: () => (/* reexport */ vulnerabilityPredicate),
  vulnerabilityPredicateType: () => (/* reexport */ vulnerabilityPredicateType)
});

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/attached-statement.js
var attached_statement = __webpack_require__(20571);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signature-claims.js
var signature_claims = __webpack_require__(83631);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/recognised-signers.js
var recognised_signers = __webpack_require__(51578);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/statement.js
var src_statement = __webpack_require__(95458);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/attestations/attestation.js
                                            
                                                   
                                                          



                                                                      


/** What is attested of an image. */
                              
                                
                                 
                             
                                                         
                                                  
 

/** An attestation as it hangs on an image. */
                                      
                                 
                                                    
                               
                                                       
                           
 

/** How an attestation is attached where none is that says it already. */
                                                      
                                                                                 
                                                  
                                                                                                                   
                                                               
 

/**
 * Attests something of an image: an in-toto statement as a referrer. Where a good one by an accepted signer says it
 * already, nothing is made and nothing is pushed.
 * @param client the client of the image's registry
 * @param image the image, in the registry
 * @param make gives what is attested; asked only where it is missing
 * @param signer who signs
 * @param options whose statements count, and which of them says it already
 * @returns the referrer; undefined where there is nothing to attest
 * @throws what `make`, the signer and the registry's client throw
 */
async function attest(
  client                ,
  image               ,
  predicateType        ,
  make                                                                  ,
  signer                 ,
  options                = {},
)                                           {
  const signers = (0,recognised_signers/* recognisedSigners */.D)(signer, options);
  const existing = await newestAttestation(client, image, predicateType, signers, options);
  if (existing !== undefined) {
    return { predicateType, attestation: existing.referrer, reused: true };
  }
  const attestation = await make();
  if (attestation === undefined) return undefined;
  const subjects = attestation.subjects ?? [{ digest: image.digest, name: image.repository }];
  const statement = (0,src_statement/* encodeStatement */._i)(subjects, predicateType, attestation.predicate);
  const { referrer } = await (0,attached_statement/* attachStatement */.VU)(
    client,
    image,
    statement,
    predicateType,
    signer,
    options,
  );
  return { predicateType, attestation: referrer, reused: false };
}

/**
 * @param client the client of the image's registry
 * @param image the image
 * @param predicateType what is looked for
 * @param signers whose statements count
 * @param options which of them; any where absent
 * @returns the one that the registry lists last; undefined where there is none
 * @throws what the registry's client throws
 */
async function newestAttestation(
  client                ,
  image                                              ,
  predicateType        ,
  signers                          ,
  { says = () => true, claims }                                         = {},
)                                         {
  const { found } = await (0,attached_statement/* readStatements */.bA)(client, image, predicateType, signers);
  return found.findLast(
    ({ statement, signer }) =>
      says(statement.predicate) &&
      (claims === undefined || (0,signature_claims/* differingCertificate */.mh)(signer, claims).length === 0),
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/attestations/contract-verdict.js
                                                       
                                                                      

/** in-toto attestation framework, spec/predicates/test-result.md. */
const contractPredicateType = 'https://in-toto.io/attestation/test-result/v0.1';

/** What was verified, by what description, and what came out. */
                                    
                          
                             
                                                                           
                                                       
 

/**
 * @param verified what came out of verifying the contracts of a commit
 * @returns the predicate of its statement: a test result, with the counts of findings beside it
 */
function contractPredicate(verified                   )         {
  const { source, commit, description, verdicts } = verified;
  const names = (holds         )           =>
    verdicts.filter((it) => it.holds === holds).map(({ contract }) => contract);
  return {
    result: verdicts.every(({ holds }) => holds) ? 'PASSED' : 'FAILED',
    configuration: [
      {
        name: description.file,
        digest: { sha256: description.digest.slice('sha256:'.length), gitCommit: commit },
        annotations: { source },
      },
    ],
    passedTests: names(true),
    warnedTests: [],
    failedTests: names(false),
    // The framework lets a predicate have further fields whose names are URIs.
    'urn:waybill:contracts': verdicts,
  };
}

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/attestations/provenance.js
                                                       


/** SLSA provenance v1 (slsa.dev/spec/v1.0/provenance). */
const provenancePredicateType = 'https://slsa.dev/provenance/v1';

/** What `externalParameters` of a provenance by Waybill mean: one image of a release, as waybill.yaml at the commit defines it. */
const imageBuildType = 'urn:waybill:build-type:image:v1';

/** Something that a build took. */
                                
                                        
                        
                          
 

/** How an image came about, by the records of the run that built it. */
                             
                               
                                             
                         
                                                                      
                          
                             
                                                            
                                                                           
                                                                                              
                              
                          
                                               
                                               
                           
                           
                              
                             
                              
 

const descriptorSchema = schemas/* looseObject */._H3({
  name: schemas/* string */.YjP().optional(),
  uri: schemas/* string */.YjP().optional(),
  digest: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});

/** As far as a provenance by Waybill is read again. */
const provenanceSchema = schemas/* looseObject */._H3({
  buildDefinition: schemas/* looseObject */._H3({
    buildType: schemas/* string */.YjP(),
    externalParameters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    resolvedDependencies: schemas/* array */.YOg(descriptorSchema).optional(),
  }),
  runDetails: schemas/* looseObject */._H3({
    builder: schemas/* looseObject */._H3({ id: schemas/* string */.YjP() }),
    metadata: schemas/* looseObject */._H3({
        invocationId: schemas/* string */.YjP().optional(),
        startedOn: schemas/* string */.YjP().optional(),
        finishedOn: schemas/* string */.YjP().optional(),
      })
      .optional(),
  }),
});
                                                          

/**
 * @param build how an image came about
 * @returns the predicate of its provenance; equal builds give equal predicates
 */
function provenancePredicate(build            )             {
  const { application, image, source, commit, description, definition, engine } = build;
  const repository = sourceUri(source);
  return {
    buildDefinition: {
      buildType: imageBuildType,
      externalParameters: {
        application,
        image,
        source: { uri: repository, digest: { gitCommit: commit } },
        description: description.file,
        definition,
      },
      internalParameters: { engine },
      resolvedDependencies: [
        { uri: `${repository}@${commit}`, digest: { gitCommit: commit } },
        { name: description.file, digest: { sha256: hexOf(description.digest) } },
        ...build.materials.map(({ name, digest }) => ({
          name,
          uri: materialUri(name, digest),
          digest: { sha256: hexOf(digest) },
        })),
      ],
    },
    runDetails: {
      builder: { id: build.builder },
      metadata: {
        invocationId: build.invocation,
        startedOn: build.startedAt,
        finishedOn: build.finishedAt,
      },
    },
  };
}

/**
 * @param predicate what a signed statement says
 * @param image the image's name within the release
 * @param commit the commit
 * @returns whether it is a provenance of that image from that commit, whoever built it
 */
function isProvenanceOf(predicate         , image        , commit           )          {
  const result = provenanceSchema.safeParse(predicate);
  if (!result.success) return false;
  const { buildType, externalParameters, resolvedDependencies = [] } = result.data.buildDefinition;
  return (
    buildType === imageBuildType &&
    externalParameters['image'] === image &&
    resolvedDependencies.some(({ digest }) => digest?.['gitCommit'] === commit)
  );
}

/** SPDX download location: `git+https://…`. */
function sourceUri(source        )         {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source) ? `git+${source}` : `git+https://${source}`;
}

/** Package URL specification, type oci; what is a URL or a package URL already stays as it is. */
function materialUri(name        , digest        )         {
  if (name.startsWith('pkg:') || /^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return name;
  const reference = /^(?<repository>[^@]+?)(?::(?<tag>[^:/@]+))?(?:@.*)?$/.exec(name)?.groups;
  const repository = reference?.['repository'] ?? name;
  const last = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase();
  const tag = reference?.['tag'];
  const qualifiers = [
    `repository_url=${encodeURIComponent(repository)}`,
    ...(tag === undefined ? [] : [`tag=${encodeURIComponent(tag)}`]),
  ];
  return `pkg:oci/${encodeURIComponent(last)}@${encodeURIComponent(digest)}?${qualifiers.join('&')}`;
}

function hexOf(digest        )         {
  return digest.slice('sha256:'.length);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/attestations/vulnerability-report.js
                                                     

/** What cosign calls `vuln` (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md). */
const vulnerabilityPredicateType = 'https://cosign.sigstore.dev/attestation/vuln/v1';

/**
 * @param report what a scanner said of an image, before anything was judged: waivers and thresholds change, this does not
 * @returns the predicate of its statement
 */
function vulnerabilityPredicate(report            )         {
  const { tool, at, databaseBuiltAt, findings, ignored } = report;
  const space = tool.lastIndexOf(' ');
  const [name, version] = space < 0 ? [tool, ''] : [tool.slice(0, space), tool.slice(space + 1)];
  return {
    scanner: {
      uri: `pkg:generic/${encodeURIComponent(name.toLowerCase())}${version === '' ? '' : `@${encodeURIComponent(version)}`}`,
      version,
      db: { lastUpdate: databaseBuiltAt },
      result: { findings, ignored },
    },
    metadata: { scanStartedOn: at, scanFinishedOn: at },
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/attestations/index.js
/** `@waybill/supply-chain/attestations`: loaded only where a release's papers are made. */






/***/ })

};
})
