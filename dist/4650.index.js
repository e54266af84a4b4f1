(function (exports, __distFolder) {'use strict';
exports.ids = [4650];
exports.modules = {

/***/ 37948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ signApproval),
/* harmony export */   ej: () => (/* binding */ verifyApproval),
/* harmony export */   qk: () => (/* binding */ approvalPayloadType),
/* harmony export */   xI: () => (/* binding */ approvalSchema)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _allowed_signer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92874);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12194);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96254);
                                                 





                                        

/** The payload type of an approval: no other signed document can be taken for one. */
const approvalPayloadType = 'application/vnd.waybill.approval.v1+json';

/** A person's word that one plan may be carried out in one environment. */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    application: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    planHash: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
    /** The approver's name in the policy. */
    approver: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    expiresAt: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    comment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000).optional(),
    /** The ledger's head when the approval was given: a ledger that was rewritten does not have it any more. */
    ledgerHead: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr.optional(),
  })
  .refine(({ at, expiresAt }) => Date.parse(at) < Date.parse(expiresAt), {
    message: 'expiresAt is not after at',
  });
                                                      

/** What an approval must be about. */
                                      
                               
                               
                            
                                 
                       
 

/** An approval that was believed. */
                                   
                            
                      
                             
                                       
                         
 

/** An approver's clock may be this much ahead of ours. */
const clockSkewMilliseconds = 5 * 60_000;

/** No approval is longer; a comment has at most 4,000 characters. */
const maximumApprovalBytes = 64 * 1024;

/**
 * @param signer the approver's key
 * @param approval what is approved
 * @returns the signed approval, as a forge stores it
 * @throws APPROVAL_INVALID where a value is wrong
 */
async function signApproval(signer        , approval          )                    {
  const checked = parseApproval(approval);
  return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .signEnvelope */ .Yj)(approvalPayloadType, Buffer.from((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(checked), 'utf8'), signer);
}

/**
 * Verifies that an approver of the policy approved exactly this plan, and that it still counts.
 * @param envelope the stored envelope: JSON, or parsed
 * @param approvers the policy's approvers
 * @param expectation application, environment, plan and the time now
 * @returns who approved, and when
 * @throws APPROVAL_INVALID, APPROVAL_UNKNOWN_KEY, APPROVAL_WRONG_APPROVER, APPROVAL_WRONG_TARGET,
 *   APPROVAL_WRONG_PLAN, APPROVAL_NOT_YET_VALID, APPROVAL_EXPIRED, KEY_INVALID (a key of the policy)
 */
function verifyApproval(
  envelope                                ,
  approvers                      ,
  expectation                     ,
)                   {
  const { approval, holders, keyId } = openApproval(envelope, approvers);
  if (!holders.includes(approval.approver)) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_APPROVER', {
      message: `Expected the approval to name ${holders.join(' or ')}, whose key signed it; it names ${approval.approver}.`,
      remedy: 'Whoever approves signs with their own key and under their own name in the policy.',
      facts: { named: approval.approver, signedBy: holders },
    });
  }
  refuseOtherTarget(approval, expectation);
  refuseOtherTime(approval, expectation.now);
  const { approver, at, expiresAt, comment } = approval;
  return { approver, at, expiresAt, comment, keyId };
}

/** @returns the approval, and everyone in the policy who has the key that signed it */
function openApproval(
  envelope                                ,
  approvers                      ,
)                                                           {
  const keys = (0,_allowed_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .allowedKeys */ .P)(approvers);
  try {
    const parsed = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .mE)(boundedEnvelope(envelope));
    const { payload, verifier } = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyEnvelope */ .FY)(parsed, approvalPayloadType, keys);
    const approval = parseApproval((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload, 'an approval'));
    const holders = keys.filter(({ keyId }) => keyId === verifier.keyId).map(({ name }) => name);
    return { approval, holders, keyId: verifier.keyId };
  } catch (error) {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'SIGNATURE_WRONG_KEY')) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_UNKNOWN_KEY', {
        message: `Expected an approval signed with the key of an approver (${approvers.map(({ name }) => name).join(', ') || 'the policy names none'}). ${error.message}`,
        remedy:
          "Approve with the key that the policy holds, or add the approver's public key to the policy.",
        facts: error.facts,
      });
    }
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'ENVELOPE_INVALID') || (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'SIGNATURE_INVALID')) {
      throw approvalInvalid(error.message);
    }
    throw error;
  }
}

function boundedEnvelope(envelope                                )                                 {
  if (typeof envelope !== 'string' && !(envelope instanceof Uint8Array)) return envelope;
  if (envelope.length <= maximumApprovalBytes) return envelope;
  throw approvalInvalid(
    `It has ${String(envelope.length)} bytes; an approval has at most ${String(maximumApprovalBytes)}.`,
  );
}

function refuseOtherTarget(approval          , expectation                     )       {
  const { application, environment, planHash } = expectation;
  if (approval.application !== application || approval.environment !== environment) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_TARGET', {
      message: `Expected an approval for ${application} in ${environment}; this one is for ${approval.application} in ${approval.environment}.`,
      remedy: 'Approve the plan of this environment.',
      facts: {
        approvedApplication: approval.application,
        approvedEnvironment: approval.environment,
      },
    });
  }
  if (approval.planHash !== planHash) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_PLAN', {
      message: `Expected an approval of the plan ${planHash}; ${approval.approver} approved ${approval.planHash}.`,
      remedy:
        'The plan changed since it was approved (another release, policy or base). Look at the new plan and approve it.',
      facts: {
        expectedPlan: planHash,
        approvedPlan: approval.planHash,
        approver: approval.approver,
      },
    });
  }
}

function refuseOtherTime({ approver, at, expiresAt }          , now        )       {
  if (Date.parse(at) > now + clockSkewMilliseconds) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_NOT_YET_VALID', {
      message: `Expected an approval given before ${new Date(now).toISOString()}; that of ${approver} is dated ${at}.`,
      remedy: "Check the clocks of the approver's machine and of this one, then approve again.",
      facts: { approver, at },
    });
  }
  if (Date.parse(expiresAt) <= now) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_EXPIRED', {
      message: `Expected an approval that is valid at ${new Date(now).toISOString()}; that of ${approver} expired at ${expiresAt}.`,
      remedy: 'Look at the plan and approve it again.',
      facts: { approver, at, expiresAt },
    });
  }
}

function parseApproval(value         )           {
  const result = approvalSchema.safeParse(value);
  if (result.success) return result.data;
  throw approvalInvalid(`${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .describeIssues */ .w)(result.error).join('; ')}.`);
}

function approvalInvalid(problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_INVALID', {
    message: `Expected a signed approval as \`waybill approve\` writes it. ${problem}`,
    remedy: 'Approve the plan again; if this approval should be good, find out who changed it.',
  });
}


/***/ }),

/***/ 34650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  allowedKeys: () => (/* reexport */ allowed_signer/* allowedKeys */.P),
  allowedSigners: () => (/* reexport */ allowed_signer/* allowedSigners */.m),
  approvalPayloadType: () => (/* reexport */ approval/* approvalPayloadType */.qk),
  approvalSchema: () => (/* reexport */ approval/* approvalSchema */.xI),
  attachStatement: () => (/* reexport */ attached_statement/* attachStatement */.VU),
  attachWaybill: () => (/* reexport */ waybill_statement/* attachWaybill */.WF),
  bundleMediaType: () => (/* reexport */ bundle/* bundleMediaType */.l5),
  commandSigner: () => (/* reexport */ commandSigner),
  contractVerdictsSchema: () => (/* reexport */ waybill_statement/* contractVerdictsSchema */.wI),
  encodeBundle: () => (/* reexport */ bundle/* encodeBundle */.n),
  encodeStatement: () => (/* reexport */ statement/* encodeStatement */._i),
  generateKeyPair: () => (/* reexport */ keys/* generateKeyPair */.TZ),
  identityLine: () => (/* reexport */ statement_signer/* identityLine */.f),
  imageSignaturePredicateType: () => (/* reexport */ statement/* imageSignaturePredicateType */.fP),
  keySigner: () => (/* reexport */ keys/* keySigner */.Ye),
  keyStatementSigner: () => (/* reexport */ statement_signer/* keyStatementSigner */.P),
  keylessSigner: () => (/* reexport */ keylessSigner),
  maximumDescriptionBytes: () => (/* reexport */ waybill_statement/* maximumDescriptionBytes */.QR),
  parseBundle: () => (/* reexport */ bundle/* parseBundle */.QN),
  parseEnvelope: () => (/* reexport */ dsse/* parseEnvelope */.mE),
  parseStatement: () => (/* reexport */ statement/* parseStatement */.By),
  permittedSigner: () => (/* reexport */ public_good/* permittedSigner */.xC),
  preAuthenticationEncoding: () => (/* reexport */ dsse/* preAuthenticationEncoding */.JD),
  publicKeyVerifier: () => (/* reexport */ keys/* publicKeyVerifier */.Vq),
  readStatements: () => (/* reexport */ attached_statement/* readStatements */.bA),
  readWaybill: () => (/* reexport */ waybill_statement/* readWaybill */.XB),
  requestRunnerToken: () => (/* reexport */ requestRunnerToken),
  requirePublication: () => (/* reexport */ public_good/* requirePublication */.sC),
  signApproval: () => (/* reexport */ approval/* signApproval */.NX),
  signEnvelope: () => (/* reexport */ dsse/* signEnvelope */.Yj),
  signImage: () => (/* reexport */ sign_image/* signImage */.j),
  sigstoreAudience: () => (/* reexport */ sigstoreAudience),
  statementPayloadType: () => (/* reexport */ statement/* statementPayloadType */.Q7),
  subjectOf: () => (/* reexport */ statement/* subjectOf */.et),
  supplyChainError: () => (/* reexport */ error_codes/* supplyChainError */.zO),
  supplyChainErrorCodes: () => (/* reexport */ error_codes/* supplyChainErrorCodes */.Bz),
  verifyApproval: () => (/* reexport */ approval/* verifyApproval */.ej),
  verifyEnvelope: () => (/* reexport */ dsse/* verifyEnvelope */.FY),
  verifyImage: () => (/* reexport */ verify_image/* verifyImage */.ZG),
  waybillPredicateType: () => (/* reexport */ waybill_statement/* waybillPredicateType */.g),
  waybillSchema: () => (/* reexport */ waybill_statement/* waybillSchema */.My),
  witnessesAt: () => (/* reexport */ witnessesAt)
});

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/allowed-signer.js
var allowed_signer = __webpack_require__(92874);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/approval.js
var approval = __webpack_require__(37948);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/attached-statement.js
var attached_statement = __webpack_require__(20571);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/bundle.js
var bundle = __webpack_require__(50747);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/dsse.js
var dsse = __webpack_require__(12194);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/error-codes.js
var error_codes = __webpack_require__(96254);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/keys.js
var keys = __webpack_require__(53791);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sign-image.js + 1 modules
var sign_image = __webpack_require__(17606);
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
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/logged-content.js
var logged_content = __webpack_require__(9181);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/first-log-version.js
var first_log_version = __webpack_require__(38399);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/second-log-version.js




                                               



const numberText = schemas/* union */.KCZ([schemas/* string */.YjP().regex(/^\d{1,19}$/), schemas/* int */.Whr().nonnegative()])
  .transform(String);

/** @returns the schema of a field that protojson writes as null, or leaves out, where it is not there */
function mayBeNull                     (
  schema   ,
)                                                    {
  return schema
    .nullish()
    .transform((value) => value ?? undefined)
    .optional();
}

/** What version 2 answers with is what a bundle carries. */
const entrySchema = schemas/* object */.Ikc({
  logIndex: numberText.default('0'),
  logId: schemas/* object */.Ikc({ keyId: logged_content/* base64Text */.$n }),
  kindVersion: schemas/* object */.Ikc({ kind: schemas/* string */.YjP().max(64), version: schemas/* string */.YjP().max(64) }),
  integratedTime: mayBeNull(numberText),
  inclusionPromise: mayBeNull(schemas/* object */.Ikc({ signedEntryTimestamp: logged_content/* base64Text */.$n })),
  inclusionProof: mayBeNull(
    schemas/* object */.Ikc({
      // protojson leaves zeros and empty lists out.
      logIndex: numberText.default('0'),
      rootHash: logged_content/* base64Text */.$n,
      treeSize: numberText,
      hashes: schemas/* array */.YOg(logged_content/* base64Text */.$n).max(64).default([]),
      checkpoint: schemas/* object */.Ikc({ envelope: schemas/* string */.YjP().min(1).max(65_536) }),
    }),
  ),
  canonicalizedBody: logged_content/* base64Text */.$n,
});

/** An entry of a log as a bundle carries it (sigstore protobuf-specs, TransparencyLogEntry, as JSON). */
                                                   

/**
 * Writes into a log of version 2.
 * @param url the log's address
 * @param content what was signed
 * @param verifier by what that is verified
 * @param surroundings signal, deadline, clock
 * @returns the entry; undefined where the log does not know the address: it is of version 1
 * @throws SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE, SIGNING_SERVICE_ANSWER_INVALID
 */
async function writeSecondVersion(
  url        ,
  content               ,
  verifier                ,
  surroundings                     ,
)                                {
  const answer = await (0,signing_service/* askService */.xE)(
    {
      effect: 'signing.log',
      service: logged_content/* logService */.C_,
      url: (0,signing_service/* serviceUrl */.Rs)(url, '/api/v2/log/entries', logged_content/* logService */.C_),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(secondVersionRequest(content, verifier)),
      expect: [200, 201, 404, 405],
      maximumBytes: logged_content/* maximumLogAnswerBytes */.Wr,
    },
    surroundings,
  );
  if (answer.status === 404 || answer.status === 405) return undefined;
  const parsed = entrySchema.safeParse((0,signing_service/* jsonOf */.o_)(answer, logged_content/* logService */.C_));
  if (!parsed.success) throw (0,signing_service/* answerInvalid */.aB)(logged_content/* logService */.C_, 'its answer is no entry of a log');
  return parsed.data;
}

/**
 * rekor-tiles, CLIENTS.md: version 2 knows signed digests and nothing else. Of an envelope that is the digest of what
 * its signature is over.
 */
function secondVersionRequest(content               , verifier                )         {
  const named =
    verifier.kind === 'certificate'
      ? {
          x509Certificate: { rawBytes: verifier.certificate.toString('base64') },
          keyDetails: keyDetails['ecdsa-p256'],
        }
      : {
          publicKey: { rawBytes: derOf(verifier.publicKey).toString('base64') },
          keyDetails: keyDetails[verifier.algorithm],
        };
  const { sha256, signature } = signedDigest(content);
  return {
    hashedRekordRequestV002: {
      digest: sha256.toString('base64'),
      signature: { content: signature, verifier: named },
    },
  };
}

/** What was hashed and signed, the signature as base64. */
function signedDigest(content               )   
                          
                             
  {
  switch (content.kind) {
    case 'envelope': {
      const { payloadType, payload, signatures } = content.envelope;
      const signed = (0,dsse/* preAuthenticationEncoding */.JD)(payloadType, Buffer.from(payload, 'base64'));
      const sha256 = (0,external_node_crypto_.createHash)('sha256').update(signed).digest();
      return { sha256, signature: signatures[0]?.sig ?? '' };
    }
    case 'digest':
      return {
        sha256: content.sha256,
        signature: Buffer.from(content.signature).toString('base64'),
      };
    default:
      return (0,src_error/* exhausted */.uW)(content, 'What is logged');
  }
}

const keyDetails = {
  'ecdsa-p256': 'PKIX_ECDSA_P256_SHA_256',
  ed25519: 'PKIX_ED25519',
}                                                ;

function derOf(pem        )         {
  return Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/transparency-log.js





/** A transparency log that is written to. */
                                  
                                                                             
 

/**
 * A log of Rekor, of version 2 or 1: which one it is, the first answer shows.
 * @param url its address
 * @param surroundings signal, deadline, clock
 * @returns the log
 * @throws SIGNING_SERVICE_INSECURE; `write` throws SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID
 */
function transparencyLog(url        , surroundings                     )                  {
  (0,signing_service/* serviceUrl */.Rs)(url, '', logged_content/* logService */.C_);
  let isFirstVersion = false;
  return {
    write: async (content, verifier) => {
      // Such a key is none for version 2, which answers it with an error of its own (2.3: 500) as if it were down.
      if (!isFirstVersion && !(0,first_log_version/* isEd25519 */.I)(verifier)) {
        const entry = await writeSecondVersion(url, content, verifier, surroundings);
        if (entry !== undefined) return entry;
        isFirstVersion = true;
      }
      return await (0,first_log_version/* writeFirstVersion */.cm)(url, content, verifier, surroundings);
    },
  };
}

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
      : { log: { log: transparencyLog(rekor.url, surroundings), whenDown: rekor.whenDown } }),
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
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/statement.js
var statement = __webpack_require__(95458);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/verify-image.js
var verify_image = __webpack_require__(77202);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/waybill-statement.js
var waybill_statement = __webpack_require__(93189);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/index.js







                                                                                           

                                                             




                                                                     




                                                         
                                                                                           


/***/ })

};
})
