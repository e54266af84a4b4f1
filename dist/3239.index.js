export const id = 3239;
export const ids = [3239];
export const modules = {

/***/ 3239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  allowedSigners: () => (/* reexport */ allowed_signer/* allowedSigners */.m),
  commandSigner: () => (/* reexport */ commandSigner),
  keySigner: () => (/* reexport */ keys/* keySigner */.Ye),
  keyStatementSigner: () => (/* reexport */ statement_signer/* keyStatementSigner */.P),
  keylessSigner: () => (/* reexport */ keylessSigner),
  readStatements: () => (/* reexport */ attached_statement/* readStatements */.bA),
  readWaybill: () => (/* reexport */ waybill_statement/* readWaybill */.XB),
  requestRunnerToken: () => (/* reexport */ requestRunnerToken),
  sigstoreAudience: () => (/* reexport */ sigstoreAudience),
  supplyChainError: () => (/* reexport */ error_codes/* supplyChainError */.zO),
  waybillPredicateType: () => (/* reexport */ waybill_statement/* waybillPredicateType */.g),
  waybillSchema: () => (/* reexport */ waybill_statement/* waybillSchema */.My),
  witnessesAt: () => (/* reexport */ witnessesAt)
});

// UNUSED EXPORTS: allowedKeys, approvalPayloadType, approvalSchema, attachStatement, attachWaybill, bundleMediaType, contractVerdictsSchema, encodeBundle, encodeStatement, generateKeyPair, identityLine, imageSignaturePredicateType, maximumDescriptionBytes, parseBundle, parseEnvelope, parseStatement, permittedSigner, preAuthenticationEncoding, publicKeyVerifier, requirePublication, signApproval, signEnvelope, signImage, statementPayloadType, subjectOf, supplyChainErrorCodes, verifyApproval, verifyEnvelope, verifyImage

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/allowed-signer.js
var allowed_signer = __webpack_require__(92874);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/attached-statement.js
var attached_statement = __webpack_require__(20571);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/error-codes.js
var error_codes = __webpack_require__(96254);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/keys.js
var keys = __webpack_require__(53791);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var effect = __webpack_require__(31914);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/environment.js
var src_environment = __webpack_require__(90758);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/command-signer.js






/** A key that another program keeps: a key service, a hardware token. */
                                       
                                                                                                                  
                            
                                                
                             
                                
                          
                                                                                                      
                                                          
                               
                                               
                                        
 

const maximumSignatureBytes = 4096;
const defaultTimeout = 60_000;

/**
 * @param options the command and the public key that it signs for
 * @returns a signer whose key never comes here
 * @throws KEY_INVALID; `sign` throws SIGNING_COMMAND_FAILED: also where the signature is by another key
 */
function commandSigner(options                      )         {
  const verifier = (0,keys/* publicKeyVerifier */.Vq)(options.publicKey);
  if (verifier.algorithm !== 'ecdsa-p256') {
    throw (0,error_codes/* supplyChainError */.zO)('KEY_INVALID', {
      message: `Expected a public key of ECDSA P-256 beside a command that signs a digest, found ${verifier.algorithm}: such a key signs no digest.`,
      remedy: 'Let the key service keep a key of ECDSA P-256 (often called EC_SIGN_P256_SHA256).',
    });
  }
  const sign = async (bytes            )                      => {
    const signature = signatureIn(await outputOf(options, bytes));
    if (verifier.verify(bytes, signature)) return signature;
    throw commandFailed(
      options,
      'what it wrote is no signature of the given public key over the digest',
    );
  };
  return { ...verifier, sign };
}

async function outputOf(options                      , bytes            )                  {
  const { command, folder, environment, signal } = options;
  const timeoutMilliseconds = options.timeoutMilliseconds ?? defaultTimeout;
  const context = { signal, deadlineMilliseconds: timeoutMilliseconds };
  try {
    const { stdout } = await (0,effect/* performEffect */.d)(
      'signing.command',
      context,
      async (within) =>
        await (0,run_process/* runToSuccess */.IM)(command, {
          cwd: folder,
          signal: within,
          timeoutMilliseconds,
          input: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest(),
          maximumOutputBytes: maximumSignatureBytes,
          env: environment ?? (0,src_environment/* commandEnvironment */.J)(),
        }),
    );
    return stdout;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw commandFailed(options, (0,src_error/* messageOf */.bD)(error), error);
  }
}

/** A DER sequence begins with 0x30, its base64 with `M`: one cannot be read as the other. */
function signatureIn(output        )         {
  if (output[0] === 0x30) return output;
  return Buffer.from(output.toString('latin1').trim(), 'base64');
}

function commandFailed({ command }                      , problem        , cause          )        {
  return (0,error_codes/* supplyChainError */.zO)('SIGNING_COMMAND_FAILED', {
    message: `Expected ${command[0]} to sign the digest on its standard input; ${problem}`,
    remedy:
      'Run it by hand with 32 bytes on its standard input: it must write the signature, as DER or in base64, and nothing else.',
    facts: { command: command[0] },
    ...(cause === undefined ? {} : { cause }),
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/signing-service.js
var signing_service = __webpack_require__(29362);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/certificate-authority.js



                                                         


/** A key that exists in this process alone, with the certificate that says whose it is. */
                                
                               
                                                                 
                                    
                                                                                 
                               
                                  
 

const service = 'the certificate authority';
const maximumAnswerBytes = 256 * 1024;

const chainSchema = schemas/* object */.Ikc({
  chain: schemas/* object */.Ikc({ certificates: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(65_536)).min(1).max(10) }),
});
const answerSchema = schemas/* union */.KCZ([
  schemas/* object */.Ikc({ signedCertificateEmbeddedSct: chainSchema }),
  // Of an authority that writes no certificate log.
  schemas/* object */.Ikc({ signedCertificateDetachedSct: chainSchema }),
]);

/**
 * Makes a key and asks the authority for a certificate (Fulcio, fulcio.proto, CreateSigningCertificate): the token
 * says who asks, a signature over its subject proves that the key is held here. The key is never written anywhere.
 * @param url the authority's address
 * @param identity the token, read
 * @param surroundings signal, deadline, clock
 * @returns the key with its certificate
 * @throws SIGNING_SERVICE_INSECURE, SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID: also where the certificate is for another key
 */
async function requestCertificate(
  url        ,
  identity               ,
  surroundings                     ,
)                         {
  const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' });
  const proof = (0,external_node_crypto_.sign)('sha256', Buffer.from(identity.challenge), privateKey);
  const answer = await (0,signing_service/* askService */.xE)(
    {
      effect: 'signing.certificate',
      service,
      url: (0,signing_service/* serviceUrl */.Rs)(url, '/api/v2/signingCert', service),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        credentials: { oidcIdentityToken: identity.token.reveal() },
        publicKeyRequest: {
          publicKey: {
            algorithm: 'ECDSA',
            content: publicKey.export({ type: 'spki', format: 'pem' }),
          },
          proofOfPossession: proof.toString('base64'),
        },
      }),
      expect: [200, 201],
      maximumBytes: maximumAnswerBytes,
      secrets: [identity.token],
    },
    surroundings,
  );
  const [leaf, ...chain] = certificatesIn((0,signing_service/* jsonOf */.o_)(answer, service));
  if (leaf === undefined) throw (0,signing_service/* answerInvalid */.aB)(service, 'it gave no certificate');
  requireOwnKey(leaf, publicKey);
  // By the lifetime, not by its dates: the clock of this machine may be another than the authority's.
  const lifetime = Date.parse(leaf.validTo) - Date.parse(leaf.validFrom);
  return {
    certificate: leaf.raw,
    chain: chain.map(({ raw }) => raw),
    usableUntil: (surroundings.clock ?? time/* systemClock */.ml).now() + lifetime / 2,
    sign: (bytes) => (0,external_node_crypto_.sign)('sha256', bytes, privateKey),
  };
}

function certificatesIn(body         )                    {
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) throw (0,signing_service/* answerInvalid */.aB)(service, 'its answer holds no chain of certificates');
  const { chain } =
    'signedCertificateEmbeddedSct' in parsed.data
      ? parsed.data.signedCertificateEmbeddedSct
      : parsed.data.signedCertificateDetachedSct;
  try {
    return chain.certificates.map((pem) => new external_node_crypto_.X509Certificate(pem));
  } catch {
    throw (0,signing_service/* answerInvalid */.aB)(service, 'its certificate cannot be read');
  }
}

function requireOwnKey(leaf                 , own           )       {
  const der = (key           )         => key.export({ type: 'spki', format: 'der' });
  if (der(leaf.publicKey).equals(der(own))) return;
  throw (0,signing_service/* answerInvalid */.aB)(service, 'its certificate is for another key than the one of this run');
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/identity-token.js




/** What is read of a token before it is sent: who it speaks of. Nothing is believed of it here. */
                                
                         
                          
                           
                                                                                                       
                             
                                                                                         
                             
                                                                             
                               
                                                                  
                                 
 

const claimsSchema = schemas/* object */.Ikc({
  iss: schemas/* string */.YjP().min(1).max(2048),
  sub: schemas/* string */.YjP().min(1).max(2048),
  email: schemas/* string */.YjP().min(1).max(320).optional(),
  // Some issuers write it as a text.
  email_verified: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* enum */.k5n(['true', 'false'])]).optional(),
  job_workflow_ref: schemas/* string */.YjP().min(1).max(2048).optional(),
  repository_visibility: schemas/* string */.YjP().min(1).max(64).optional(),
  repository_id: schemas/* string */.YjP().min(1).max(64).optional(),
});

const maximumTokenLength = 65_536;

/**
 * @param token a JSON web token of the run's OIDC issuer
 * @returns what it says of who signs
 * @throws IDENTITY_TOKEN_INVALID
 */
function readIdentityToken(token        )                {
  const text = token.reveal();
  const payload = text.length > maximumTokenLength ? undefined : text.split('.')[1];
  const parsed = claimsSchema.safeParse(parseClaims(payload));
  if (!parsed.success) {
    throw (0,error_codes/* supplyChainError */.zO)('IDENTITY_TOKEN_INVALID', {
      message: `Expected the token of an OIDC issuer (a JSON web token with issuer and subject); ${(0,parse/* describeIssues */.w)(parsed.error).join('; ')}.`,
      remedy:
        'Look what gave the token: a runner of GitHub gives one to jobs with `permissions: id-token: write`.',
    });
  }
  const { iss, sub, email, email_verified: verified, job_workflow_ref: workflow } = parsed.data;
  const { repository_visibility: visibility, repository_id: repositoryId } = parsed.data;
  // Fulcio, docs/oidc.md: a person is known by a verified address; every other principal by the subject.
  const isPerson = email !== undefined && (verified === true || verified === 'true');
  return {
    token,
    issuer: iss,
    subject: sub,
    challenge: isPerson ? email : sub,
    ...(workflow === undefined ? {} : { workflow }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(repositoryId === undefined ? {} : { repositoryId }),
  };
}

function parseClaims(payload                    )          {
  if (payload === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))           ;
  } catch {
    return undefined;
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/public-good.js
var public_good = __webpack_require__(8182);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/signed-bundle.js + 1 modules
var signed_bundle = __webpack_require__(59014);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/transparency-log.js
var transparency_log = __webpack_require__(92506);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/keyless-signer.js






                                                                
                                                             


/** Who says beside a signer when something was signed, by their addresses. */
                                   
                                                                                          
                                                      
                                                
                                                   
 

/** What keyless signing needs. */
                                                                               
                                                                                                                 
                                        
                                            
 

/** So long a token counts as fresh since it was given; GitHub's live for five minutes and more. */
const tokenIsFresh = 60_000;

/**
 * @param addresses of the log and the timestamp authority
 * @param surroundings signal, deadline, clock
 * @returns the witnesses
 * @throws SIGNING_SERVICE_INSECURE
 */
function witnessesAt(
  { rekor, timestamp, onLogSkipped }                  ,
  surroundings                     ,
)            {
  return {
    ...(rekor === undefined
      ? {}
      : { log: { log: (0,transparency_log/* transparencyLog */.p)(rekor.url, surroundings), whenDown: rekor.whenDown } }),
    ...(timestamp === undefined ? {} : { timestamp: { url: timestamp.url, surroundings } }),
    ...(onLogSkipped === undefined ? {} : { onLogSkipped }),
  };
}

/**
 * Signs as the run itself: a key that exists in this process alone, a certificate that Fulcio gives for the run's
 * token, and a log or a timestamp that says when. One certificate serves until half of its life is over.
 * @param options token, services, signal
 * @returns the signer; what it is called, the token says
 * @throws SIGNING_EVIDENCE_MISSING, SIGNING_SERVICE_INSECURE, IDENTITY_TOKEN_INVALID and what `token` throws; `bundle`
 *   throws SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE, SIGNING_SERVICE_ANSWER_INVALID
 */
async function keylessSigner(options                )                           {
  const { rekor, timestamp, clock = time/* systemClock */.ml } = options;
  const noEvidence = rekor === undefined && timestamp === undefined;
  if (noEvidence || (rekor?.whenDown === 'timestamp-only' && timestamp === undefined)) {
    throw (0,error_codes/* supplyChainError */.zO)('SIGNING_EVIDENCE_MISSING', {
      message: `Expected a timestamp authority${noEvidence ? ' or a transparency log' : ''} beside the certificate authority; found none: after ten minutes nobody could tell whether the certificate was valid when it signed.`,
      remedy: 'Give `timestamp-url`, `rekor-url` or both.',
    });
  }
  const witnesses = witnessesAt(options, options);
  const first = readIdentityToken(await options.token());
  const firstUntil = clock.now() + tokenIsFresh;
  const request = async ()                         => {
    const isFresh = clock.now() < firstUntil;
    const identity = isFresh ? first : readIdentityToken(await options.token());
    return await requestCertificate(options.fulcio.url, identity, options);
  };
  const current = renewed(request, (key) => clock.now() < key.usableUntil);
  const bundle = async (content               )                      => {
    const key = await current();
    const { certificate } = key;
    const signing = {
      material: { kind: 'certificate', certificate }         ,
      sign: (bytes            ) => Promise.resolve(key.sign(bytes)),
    };
    return await (0,signed_bundle/* signedBundle */.h)(signing, content, witnesses);
  };
  const { issuer, subject, workflow } = first;
  const services = [options.fulcio.url, ...(rekor === undefined ? [] : [rekor.url])];
  const publishes = (0,public_good/* publicationAt */.M3)(services, first);
  return {
    identity: {
      kind: 'keyless',
      issuer,
      subject,
      ...(workflow === undefined ? {} : { workflow }),
      ...(publishes === undefined ? {} : { publishes }),
    },
    bundle: (payloadType, payload) => bundle({ kind: 'envelope', payloadType, payload }),
    messageBundle: (message) => bundle({ kind: 'message', message }),
  };
}

/** Several statements that are signed side by side share one question; one that failed is asked again. */
function renewed   (make                  , isUsable                       )                   {
  let current                        ;
  return async () => {
    const pending = current;
    const value = await pending?.catch(() => undefined);
    if (value !== undefined && isUsable(value)) return value;
    // Another caller may have asked meanwhile.
    const next = current === pending || current === undefined ? make() : current;
    current = next;
    return await next;
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var secret = __webpack_require__(1715);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/runner-token.js




/** Where a runner gives tokens to its job (GitHub's documentation, "OpenID Connect reference"). */
                                
                                        
                       
                                          
                                
 

/** For whom a token is, where a certificate authority of sigstore is asked. */
const sigstoreAudience = 'sigstore';

const runner_token_service = "the runner's OIDC issuer";
const runner_token_answerSchema = schemas/* object */.Ikc({ value: schemas/* string */.YjP().min(1).max(65_536) });

/**
 * @param endpoint where the runner gives tokens
 * @param audience for whom the token is
 * @param surroundings signal, deadline, clock
 * @returns a token of this job
 * @throws SIGNING_SERVICE_INSECURE, SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID
 */
async function requestRunnerToken(
  { url, requestToken }               ,
  audience        ,
  surroundings                     ,
)                  {
  const address = (0,signing_service/* serviceUrl */.Rs)(url, '', runner_token_service);
  address.searchParams.set('audience', audience);
  const answer = await (0,signing_service/* askService */.xE)(
    {
      service: runner_token_service,
      url: address,
      method: 'GET',
      headers: { accept: 'application/json', authorization: `Bearer ${requestToken.reveal()}` },
      expect: [200],
      maximumBytes: 256 * 1024,
      secrets: [requestToken],
    },
    surroundings,
  );
  const parsed = runner_token_answerSchema.safeParse((0,signing_service/* jsonOf */.o_)(answer, runner_token_service));
  if (!parsed.success) throw (0,signing_service/* answerInvalid */.aB)(runner_token_service, 'its answer holds no token');
  return new secret/* Secret */.z(parsed.data.value);
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/statement-signer.js
var statement_signer = __webpack_require__(48401);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/waybill-statement.js
var waybill_statement = __webpack_require__(93189);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/index.js







                                                                                           

                                                             




                                                                     




                                                         
                                                                                           


/***/ })

};
