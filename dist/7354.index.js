(function (exports, __distFolder) {'use strict';
exports.ids = [7354];
exports.modules = {

/***/ 37354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   envelopeJudge: () => (/* binding */ envelopeJudge),
/* harmony export */   keylessJudge: () => (/* binding */ keylessJudge)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95010);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96254);
/* harmony import */ var _signing_statement_signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48401);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81034);
/* harmony import */ var _trusted_root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53383);
/* harmony import */ var _verify_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16511);

                                                       
                                                                             


                                                 


                                                                                         


                                                                         

/** A statement whose certificate is one that the policy believes. */
                                  
                                
                                   
 

/** The host of the public-good instance's certificate authority. */
const publicGoodHost = 'fulcio.sigstore.dev';

/**
 * Judges bundles with a certificate by the workflows of a policy: everything that a policy says of one must be in the
 * certificate. The subject alone proves nothing, because every repository that calls the same reusable workflow gets
 * the same one.
 * @param allowed the workflows of the policy
 * @param clock tells what is in the future
 * @returns a judge: it takes the bundle of a statement and gives the statement and who signed it, or throws what
 *   `verifyBundle` throws, SIGNATURE_WRONG_IDENTITY, and TRUSTED_ROOT_INVALID where the policy's file is missing or
 *   malformed
 */
function keylessJudge(
  allowed                            ,
  clock        = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
)                                          {
  const judge = judgeOf(allowed, clock);
  return (bundle) => {
    const { content, author } = judge(bundle, { kind: 'statement' });
    if (content.kind === 'statement') return { statement: content.statement, author };
    throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleRefused */ .f)('ENVELOPE_INVALID', 'Expected a signed statement; found something else.');
  };
}

/**
 * The same of envelopes that hold no statement: records of a ledger.
 * @param allowed the workflows of the policy
 * @param clock tells what is in the future
 * @returns a judge: it takes the bundle of an envelope of that payload type and gives who signed it, or throws what
 *   that of `keylessJudge` throws
 */
function envelopeJudge(
  allowed                            ,
  clock        = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
)                                                               {
  const judge = judgeOf(allowed, clock);
  return (bundle, payloadType) => judge(bundle, { kind: 'envelope', payloadType }).author;
}

                  
                                              
                                   
 

function judgeOf(
  allowed                            ,
  clock       ,
)                                                           {
  const workflows = allowed.map(({ name, keyless }) => ({
    ...{ name, keyless },
    root: rootOf(name, keyless),
  }));
  return (bundle, artifact) => {
    const faults          = [];
    const differences           = [];
    for (const { name, keyless, root } of workflows) {
      try {
        const { content, signer } = (0,_verify_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyEnvelopeBundle */ .e)({
          ...{ bundle, artifact, clock },
          trust: { kind: 'root', root },
          evidence: evidenceOf(keyless),
        });
        if (signer.kind !== 'certificate') continue;
        const wrong = differingIdentity(keyless, signer, root);
        if (wrong.length === 0) return { content, author: authorOf(name, signer) };
        differences.push(`${name}: expected ${wrong.join('; ')}`);
      } catch (error) {
        if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error)) throw error;
        faults.push(error);
      }
    }
    if (differences.length === 0 && faults[0] !== undefined) throw faults[0];
    throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleRefused */ .f)(
      'SIGNATURE_WRONG_IDENTITY',
      `Expected a certificate of a workflow that the policy names. ${differences.slice(0, 4).join('. ') || 'It names none'}.`,
    );
  };
}

function authorOf(name        , certificate                   )                  {
  const { issuer, subject } = certificate;
  return { name, identity: (0,_signing_statement_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .identityLine */ .f)({ kind: 'keyless', issuer, subject }), certificate };
}

function evidenceOf({ trust }                 )   
                       
                             
                                  
  {
  return {
    log: trust.log === 'required' ? 1 : 0,
    timestamp: trust.timestamp === 'required' ? 1 : 0,
    certificateLog: trust.certificateLog === 'required' ? 1 : 0,
  };
}

function rootOf(name        , { trust }                 )              {
  const { file, text } = trust.root;
  if (text !== undefined) return (0,_trusted_root_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTrustedRoot */ .t)(text);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .zO)('TRUSTED_ROOT_INVALID', {
    message: `Expected ${file} in the ops repository: the policy names it as what the certificates of ${name} are believed by; it is not there.`,
    remedy:
      'Commit trusted_root.json of the sigstore instance there, in a reviewed change: it decides whose certificates count.',
    facts: { file, signer: name },
  });
}

/** What of a certificate is other than the policy asks, one sentence each. */
function differingIdentity(
  expected                 ,
  { issuer, subject, claims }                   ,
  root             ,
)           {
  const workflow = claims.buildSignerUri;
  const differences           = [];
  const require = (what        , wanted                   , found                    )       => {
    if (found !== undefined && wanted.some((pattern) => fits(pattern, found))) return;
    const given = found === undefined ? 'none' : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(found);
    differences.push(`${what} ${wanted.slice(0, 4).join(' or ')}, found ${given}`);
  };
  require('issuer', [expected.issuer], issuer);
  require('workflow', expected.workflows, subject);
  // A certificate whose subject and signer differ is not of the kind that these rules are made for.
  require('signer', [subject], workflow);
  if (expected.signerDigests !== undefined) {
    require('signer digest', expected.signerDigests, claims.buildSignerDigest);
  }
  require('source repository id', [expected.repositoryId], claims.sourceRepositoryId);
  require('source owner id', [expected.ownerId], claims.sourceRepositoryOwnerId);
  require('source ref', expected.refs, claims.sourceRepositoryRef);
  require('trigger', expected.triggers, claims.buildTrigger);
  if (expected.runner !== undefined) {
    require('runner', [expected.runner], claims.runnerEnvironment);
  }
  if (expected.jobEnvironments !== undefined) {
    require('job environment', expected.jobEnvironments, claims.deploymentEnvironment);
  }
  if (expected.trust.privateSource === 'refused' && isPublicGood(root)) {
    require('visibility', ['public'], claims.sourceRepositoryVisibility);
  }
  return differences;
}

/** A `*` stands at the end of a tag only (the policy's schema); everything else is compared whole. */
function fits(pattern        , found        )          {
  return pattern.endsWith('*') && pattern.includes('refs/tags/')
    ? found.startsWith(pattern.slice(0, -1))
    : found === pattern;
}

function isPublicGood({ certificateAuthorities }             )          {
  return certificateAuthorities.some(
    ({ uri }) => URL.canParse(uri) && new URL(uri).hostname === publicGoodHost,
  );
}


/***/ })

};
})
