(function (exports, __distFolder) {'use strict';
exports.ids = [8728];
exports.modules = {

/***/ 22554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ contractReport)
/* harmony export */ });
/* unused harmony export contractReportJsonSchema */
/* harmony import */ var _level_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55476);

                                                              



/**
 * @param verdicts what came out, in the order of waybill.yaml
 * @returns everything as data, ready to be written as JSON
 */
function contractReport(verdicts                            )                 {
  return {
    version: 1,
    compatible: verdicts.every(({ holds }) => holds),
    counts: (0,_level_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countLevels */ .ZT)(verdicts.flatMap(({ findings }) => findings)),
    breaks: [...(0,_level_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .brokenBases */ .ud)(verdicts)],
    contracts: verdicts.map(({ findings, differences, ...verdict }) => ({
      ...verdict,
      counts: (0,_level_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countLevels */ .ZT)(findings),
      findings: findings.map(findingOf),
      differences: [...differences],
    })),
  };
}

function findingOf({
  bases,
  ...finding
}         )                                                          {
  return { ...finding, ...(bases === undefined ? {} : { bases: [...bases] }) };
}

/** @returns the JSON Schema (draft 2020-12) of the report, ready to be written as JSON */
function contractReportJsonSchema()                          {
  return { title: 'The report of verify-contract', ...z.toJSONSchema(contractReportSchema) };
}


/***/ }),

/***/ 18728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentKey: () => (/* reexport */ commentKey),
  contractComment: () => (/* reexport */ contractComment),
  contractJunit: () => (/* reexport */ contractJunit),
  contractReport: () => (/* reexport */ contract_report/* contractReport */.F),
  contractSarif: () => (/* reexport */ contractSarif)
});

// UNUSED EXPORTS: annotationLevels, annotationLimits, annotationsOf, brokenBases, commentLimit, contractReportJsonSchema, contractReportSchema, countLevels, headline, levelCountsSchema, maximumSarifResults, reportMarkdown, weightOf

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/report/markdown.js
var markdown = __webpack_require__(31244);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/report/comment.js
                                                     


/** By this the comment is found again; a forge keeps it as a comment of HTML, which nobody sees. */
const commentKey = 'contracts';

/**
 * GitHub takes 65,536 characters (docs.github.com, "REST API endpoints for issue comments"); the rest of the room is for
 * the mark by which the comment is found again.
 */
const commentLimit = 65_000;

/**
 * @param verdicts what came out
 * @param options links, and where the whole report is
 * @returns the text of the one comment on the pull request
 */
function contractComment(
  verdicts                            ,
  options                                      ,
)         {
  return (0,markdown/* reportMarkdown */.u)(verdicts, { ...options, limit: commentLimit });
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/report/contract-report.js
var contract_report = __webpack_require__(22554);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/report/level-counts.js
var level_counts = __webpack_require__(55476);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/report/junit.js
                                                              


/**
 * Writes the verdicts in the form that test reports have (JUnit's, as Jenkins and GitLab read it): a suite a contract; a
 * breaking finding is a failure, an accepted one is skipped, the others pass and say what they are.
 * @param verdicts what came out
 * @returns XML
 */
function contractJunit(verdicts                            )         {
  const suites = verdicts.map(suiteOf);
  const counts = (0,level_counts/* countLevels */.ZT)(verdicts.flatMap(({ findings }) => findings));
  const total = verdicts.reduce((sum, { findings }) => sum + findings.length + 1, 0);
  const failures = counts.breaking + verdicts.filter(isSilentlyBroken).length;
  const numbers = attributes({ name: 'contracts', tests: total, failures });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${numbers}>\n${suites.join('')}</testsuites>\n`;
}

/** Broken without a breaking finding: more files differ than are listed. */
function isSilentlyBroken({ holds, findings }                 )          {
  return !holds && (0,level_counts/* countLevels */.ZT)(findings).breaking === 0;
}

function suiteOf(verdict                 )         {
  const { contract, kind, findings, durationMilliseconds } = verdict;
  const { breaking, accepted } = (0,level_counts/* countLevels */.ZT)(findings);
  const broken = isSilentlyBroken(verdict);
  const own = attributes({
    name: contract,
    tests: findings.length + 1,
    failures: breaking + (broken ? 1 : 0),
    skipped: accepted,
    time: (durationMilliseconds / 1000).toFixed(3),
  });
  const judged = caseOf(
    contract,
    `${contract} (${kind}) was verified`,
    undefined,
    broken ? `<failure${attributes({ message: 'The contract does not hold.' })}/>` : '',
  );
  return `  <testsuite${own}>\n${judged}${findings.map((it) => findingCase(contract, it)).join('')}  </testsuite>\n`;
}

function findingCase(contract        , finding         )         {
  const { id, operation, file, line, message, waiver } = finding;
  const place = line === undefined ? file : `${file}:${line}`;
  const name = [operation, id, place].filter((part) => part !== undefined).join(' · ');
  const said = junit_element('system-out', textOf(finding));
  switch ((0,level_counts/* weightOf */.mm)(finding)) {
    case 'breaking': {
      const head = attributes({ type: id, message });
      return caseOf(
        contract,
        name,
        finding,
        `<failure${head}>${escaped(textOf(finding))}</failure>`,
      );
    }
    case 'accepted': {
      const reason =
        waiver === undefined ? '' : `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`;
      return caseOf(contract, name, finding, `<skipped${attributes({ message: reason })}/>`);
    }
    case 'risky':
    case 'info':
      return caseOf(contract, name, finding, said);
  }
}

function caseOf(
  contract        ,
  name        ,
  finding                     ,
  content        ,
)         {
  const place = finding === undefined ? {} : { file: finding.file, line: finding.line };
  const own = attributes({ classname: contract, name, ...place });
  return `    <testcase${own}>${content}</testcase>\n`;
}

function textOf({ level, message, remedy, bases = [], excerpt }         )         {
  return [
    `${level}: ${message}`,
    `What to do: ${remedy}`,
    bases.length === 0 ? '' : `Against: ${bases.join(', ')}`,
    excerpt?.before === undefined ? '' : `Before: ${excerpt.before}`,
    excerpt?.after === undefined ? '' : `Now: ${excerpt.after}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function junit_element(name        , text        )         {
  return `<${name}>${escaped(text)}</${name}>`;
}

function attributes(values                                                       )         {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

const entities                              = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** XML 1.0, section 2.2: what is no character of it is replaced, and markup is escaped; also what ends a CDATA section. */
function escaped(text        )         {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[<>&"']/g, (character) => entities.get(character) ?? character);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(81009);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/report/sarif.js


                                                                            

/** GitHub takes 25,000 results of a run and shows 5,000 (docs.github.com, "SARIF support for code scanning"). */
const maximumSarifResults = 5000;

/**
 * Writes the findings as SARIF 2.1.0 (OASIS), one run a contract: a forge keeps their alerts apart by the run's id.
 * Accepted findings stand there as suppressed (section 3.35), with who accepted them and why.
 * @param verdicts what came out
 * @returns JSON
 */
function contractSarif(verdicts                            )         {
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: verdicts.map(runOf),
  };
  return `${JSON.stringify(sarif, undefined, 1)}\n`;
}

function runOf({ contract, kind, findings, holds }                 )         {
  const shown = findings.slice(0, maximumSarifResults);
  const rules = new Map                 ();
  for (const finding of shown) if (!rules.has(finding.id)) rules.set(finding.id, finding);
  const indices = new Map([...rules.keys()].map((id, index) => [id, index]));
  const prints = new Map                ();
  return {
    tool: { driver: { name: 'waybill', rules: [...rules.values()].map(ruleOf) } },
    automationDetails: { id: `waybill-contract/${contract}/` },
    invocations: [{ executionSuccessful: true }],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top of the repository.' } } },
    results: shown.map((finding) => ({
      ...resultOf(finding),
      ruleIndex: indices.get(finding.id),
      partialFingerprints: { 'waybillFinding/v1': fingerprint(contract, finding, prints) },
    })),
    properties: { contract, kind, holds, leftOut: findings.length - shown.length },
  };
}

function ruleOf({ id, level, remedy }         )         {
  const text = `${id.slice(0, 1).toUpperCase()}${id.slice(1).replaceAll(/[-_]+/g, ' ')}`;
  return {
    id,
    name: id,
    shortDescription: { text },
    help: { text: remedy, markdown: `**What to do:** ${remedy}` },
    defaultConfiguration: { level: sarifLevel(level) },
    properties: { tags: ['contract', level] },
  };
}

/** SARIF 2.1.0, section 3.27.10. */
function sarifLevel(level              )                               {
  switch (level) {
    case 'breaking':
      return 'error';
    case 'risky':
      return 'warning';
    case 'info':
      return 'note';
    default:
      return (0,error/* exhausted */.uW)(level, 'The level of a finding');
  }
}

function resultOf(finding         )         {
  const { id, level, message, remedy, file, line = 1, column, operation, waiver } = finding;
  return {
    ruleId: id,
    level: sarifLevel(level),
    message: { text: `${message}\n${remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) },
        },
        ...(operation === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: operation, kind: 'member' }] }),
      },
    ],
    ...(waiver === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`,
            },
          ],
        }),
    properties: {
      ...(finding.bases === undefined ? {} : { bases: finding.bases }),
      ...(finding.before === undefined ? {} : { before: finding.before }),
      ...(finding.direction === undefined ? {} : { direction: finding.direction }),
    },
  };
}

/** The same finding on another line is the same one: the line is not part of it. */
function fingerprint(contract        , finding         , seen                     )         {
  const { id, file, operation = '', pointer, message } = finding;
  const key = [contract, id, file, operation, pointer ?? '', message].join('\0');
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  const hash = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex');
  return count === 1 ? hash : `${hash}:${count}`;
}

/** RFC 3986: a path of the repository as a relative reference. */
function uriOf(file        )         {
  // Half of a surrogate pair would be no URI.
  return Buffer.from(file)
    .toString('utf8')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/report/index.js










/***/ })

};
})
