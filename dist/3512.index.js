(function (exports, __distFolder) {'use strict';
exports.ids = [3512];
exports.modules = {

/***/ 75907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, isDebug, markdownSummary, platform, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __webpack_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(16928);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 81076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4438);




/** What the runner says of the run (GitHub's documentation, "Default environment variables"). */
                             
                              
                                    
                             
                          
                                                                                              
                                     
                             
                       
                                                                                                              
                         
                             
                                   
                                                                              
                              
                        
 

const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  GITHUB_REPOSITORY: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  GITHUB_SERVER_URL: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2048).default('https://github.com'),
  GITHUB_API_URL: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2048).default('https://api.github.com'),
  /** Set by the runners of Gitea and Forgejo (https://docs.gitea.com/usage/actions/comparison). */
  GITEA_ACTIONS: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).default(''),
  GITHUB_SHA: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
  GITHUB_REF: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1024).default(''),
  GITHUB_EVENT_NAME: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).default(''),
  GITHUB_WORKSPACE: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
  RUNNER_TEMP: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
  RUNNER_TOOL_CACHE: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4096).default(''),
  GITHUB_RUN_ID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9._-]{1,64}$/),
  GITHUB_RUN_ATTEMPT: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[1-9]\d{0,5}$/)
    .default('1'),
  GITHUB_JOB: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  GITHUB_ACTOR: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  /** Only where the run is a process of this machine (a rehearsal): lets a take-over ask whether it lives. */
  WAYBILL_RUN_PID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[1-9]\d{0,9}$/)
    .optional(),
});

/**
 * Reads the runner's context.
 * @param environment the process's environment
 * @returns the run: repository, commit, ref, folders, and who acts
 * @throws ACTION_CONTEXT_MISSING naming each variable that is absent or malformed
 */
function readContext(environment                    = process.env)             {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .actionKitError */ .r)('ACTION_CONTEXT_MISSING', {
      message: `The runner's environment is not what a runner sets: ${problems.join('; ')}.`,
      remedy:
        'Run the action on a runner of GitHub, Gitea or Forgejo, or with act; from a terminal use the waybill command.',
    });
  }
  const value = parsed.data;
  return {
    repository: value.GITHUB_REPOSITORY,
    // Gitea's runners give the address with a slash at its end.
    serverUrl: value.GITHUB_SERVER_URL.replace(/\/+$/, ''),
    apiUrl: value.GITHUB_API_URL,
    forge: value.GITEA_ACTIONS === 'true' ? 'gitea' : 'github',
    commit: value.GITHUB_SHA,
    ref: value.GITHUB_REF,
    event: value.GITHUB_EVENT_NAME,
    workspace: value.GITHUB_WORKSPACE,
    temporaryFolder: value.RUNNER_TEMP,
    ...(value.RUNNER_TOOL_CACHE === '' ? {} : { toolCache: value.RUNNER_TOOL_CACHE }),
    owner: {
      repository: value.GITHUB_REPOSITORY,
      run: value.GITHUB_RUN_ID,
      attempt: Number(value.GITHUB_RUN_ATTEMPT),
      job: value.GITHUB_JOB,
      actor: value.GITHUB_ACTOR,
      ...(value.WAYBILL_RUN_PID === undefined ? {} : { pid: Number(value.WAYBILL_RUN_PID) }),
    },
  };
}


/***/ }),

/***/ 5862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ defineAction)
/* harmony export */ });
/* unused harmony exports resultOutputs, commonInputs */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);


/** One input of an action: what action.yml and the README say of it, and how its text is parsed. */
                                                                   
                               
                                                                                                            
                              
                                 
                            
     
                                                                                                          
                                                                                       
     
                                  
                                                     
                            
                                                                                
                     
 

/** One output of an action. Every declared output is set on every path, empty where there is nothing to say. */
                                   
                               
 

/** The closed registry of one action: its names are the source of action.yml, README and types. */
                                  
                                                                              
                                                                                
   
                        
                         
                               
                     
                      
                                                                                
                                                                   
 

/** The parsed inputs of an action. */
                                                    
                                                                        
  

/** The names of an action's own outputs, without those that every action has. */
                                                                                 

/** The outputs that every action has; `defineAction` adds them. */
const resultOutputs = {
  decision: {
    description: 'How it ended: `done`, `unchanged`, `refused`, `failed` or `cancelled`.',
  },
  code: { description: 'The stable code of the refusal or failure; empty on success.' },
  result: {
    description: 'The whole result as JSON: decision, code, message, remedy, facts, seconds.',
  },
  failure: {
    description: 'The same JSON when the action was refused, failed or cancelled; empty otherwise.',
  },
}                                                    ;

/** The inputs that every action has; `defineAction` adds them. */
const commonInputs = {
  summary: {
    description:
      'When the step writes its part of the job summary: `always`, or on `failure` only, where a later step tells the whole.',
    default: 'always',
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['always', 'failure'], { error: 'expected `always` or `failure`' }),
  },
}                                                   ;

/**
 * Declares an action.
 * @param definition names, inputs and outputs; the inputs and the outputs that every action has are added
 * @returns the definition with its literal types
 * @throws TypeError where an input or output has the name of a common one
 */
function defineAction 
                                                  
                                                   
 (
  definition                        ,
)                                                                      {
  for (const name of Object.keys(resultOutputs)) {
    if (name in definition.outputs)
      throw new TypeError(`the output ${name} is every action's already`);
  }
  for (const name of Object.keys(commonInputs)) {
    if (name in definition.inputs)
      throw new TypeError(`the input ${name} is every action's already`);
  }
  return {
    ...definition,
    inputs: { ...definition.inputs, ...commonInputs },
    outputs: { ...definition.outputs, ...resultOutputs },
  };
}


/***/ }),

/***/ 4438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ actionKitError)
/* harmony export */ });
/* unused harmony export actionKitErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of the door to the runner. */
const actionKitErrorCodes = {
  ACTION_INPUT_INVALID: 'An input of an action does not have the form that its README asks for.',
  SIGNING_KEY_MISSING:
    'A release is signed before it is claimed, and nothing was given that signs.',
  IDENTITY_TOKEN_MISSING: 'The job may not ask for the OIDC token that keyless signing needs.',
  ACTION_CONTEXT_MISSING: "The runner's environment lacks a variable that every runner sets.",
}                              ;

/** Makes the errors of `action-kit`. */
const actionKitError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(actionKitErrorCodes);


/***/ }),

/***/ 14858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   Fu: () => (/* binding */ optionalBaseUrl),
/* harmony export */   Gv: () => (/* binding */ baseUrlText),
/* harmony export */   H2: () => (/* binding */ optionalCommitText),
/* harmony export */   Ny: () => (/* binding */ optionalSecret),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   Tb: () => (/* binding */ overridesText),
/* harmony export */   US: () => (/* binding */ optionalDigestText),
/* harmony export */   cR: () => (/* binding */ optionalPerson),
/* harmony export */   fh: () => (/* binding */ nameText),
/* harmony export */   m6: () => (/* binding */ booleanText),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   qf: () => (/* binding */ optionalDurationText),
/* harmony export */   xD: () => (/* binding */ optionalJson),
/* harmony export */   yf: () => (/* binding */ requiredJson),
/* harmony export */   zu: () => (/* binding */ linesText)
/* harmony export */ });
/* unused harmony export commitText */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95010);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21664);

                                                       


const longestInput = 1024 * 1024;

/** Nothing, or what the schema says. A union would say only `Invalid input`, and not what is wrong. */
function orNothing                                      (
  schema   ,
)                                             {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((text, context)                          => {
    if (text === '') return undefined;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
  });
}

/** A text that must not be empty. */
const requiredText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1, 'expected a value, found nothing').max(longestInput);

/** A text, undefined where nothing was given. */
const optionalText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(longestInput)
  .transform((text) => (text === '' ? undefined : text));

/** Lines of text without white space around them; empty ones and comments (`#`) are left out. */
const linesText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(longestInput)
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );

/** A credential, undefined where nothing was given. */
const optionalSecret = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(longestInput)
  .transform((text) => (text === '' ? undefined : new _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(text)));

/** `true` or `false`, nothing else: a misspelled boolean is an error and not a default. */
const booleanText = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['true', 'false'], { error: 'expected `true` or `false`' })
  .transform((text) => text === 'true');

/** An address under which files are, or a service answers. */
const baseUrlText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(2048)
  .regex(
    /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/,
    'expected an address such as https://mirror.example.org/github, without a user name, a query and a fragment',
  );

/** Such an address, undefined where nothing was given. */
const optionalBaseUrl = orNothing(baseUrlText);

/** A full commit id. */
const commitText = (/* unused pure expression or super */ null && (commitShaSchema));

/** A full commit id, undefined where nothing was given. */
const optionalCommitText = orNothing(_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .commitShaSchema */ .jr);

/** A sha256 digest, undefined where nothing was given. */
const optionalDigestText = orNothing(_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .digestSchema */ .er);

/** A name of ours. */
const nameText = _waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .nameSchema */ .Jq;

/** A duration such as `30s`, in milliseconds. */
const durationText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((text, context) => {
  const milliseconds = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .parseDuration */ .E9)(text);
  if (milliseconds !== undefined) return milliseconds;
  context.addIssue({ code: 'custom', message: 'expected a duration such as 500ms, 30s, 5m, 2h' });
  return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
});

/** A duration, undefined where nothing was given. */
const optionalDurationText = orNothing(durationText);

/** `Name <address>`; undefined where nothing was given. Neither may hold what ends its field in a commit. */
const optionalPerson = orNothing(
  zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((text, context) => {
    const [, name, email] = /^([^<>\p{Cc}]{1,200}?) *<([^<>\s\p{Cc}]{3,254})>$/u.exec(text) ?? [];
    if (name !== undefined && email !== undefined && name.trim() !== '')
      return { name: name.trim(), email };
    context.addIssue({ code: 'custom', message: 'expected `Name <address>`' });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
  }),
);

/** Every gate that can be overridden; the compiler holds it against the policy's own list. */
const overridable                                          = { freeze: true, hold: true };

function isOverridable(name        )                          {
  return Object.hasOwn(overridable, name);
}

/** Overridden gates with their reasons, `freeze: why` a line; undefined where nothing was given. */
const overridesText = orNothing(
  zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(longestInput)
    .transform((text, context) => {
      const reasons                                           = {};
      for (const line of text.split(/\r?\n/).filter((it) => it.trim() !== '')) {
        const [, gate = '', reason = ''] = /^\s*([a-z-]+)\s*:\s*(\S.*?)\s*$/.exec(line) ?? [];
        if (!isOverridable(gate) || reason === '' || reasons[gate] !== undefined) {
          const names = Object.keys(overridable).join(', ');
          context.addIssue({
            code: 'custom',
            message: `expected lines of a gate (${names}), a colon and the reason, each gate once; found ${JSON.stringify(line.slice(0, 100))}`,
          });
          return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
        }
        reasons[gate] = reason;
      }
      return reasons;
    }),
);

/**
 * @param schema what the JSON holds
 * @returns a schema from JSON text to the value; undefined where nothing was given
 */
function optionalJson                     (
  schema   ,
)                                             {
  return orNothing(requiredJson(schema));
}

/**
 * @param schema what the JSON holds
 * @returns a schema from JSON text to the value
 */
function requiredJson                     (schema   )                                 {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(longestInput)
    .transform((text, context)              => {
      let value         ;
      try {
        value = JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'expected JSON' });
        return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
      }
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues.slice(0, 5)) {
        context.addIssue({ code: 'custom', message: `${issue.path.join('.')}: ${issue.message}` });
      }
      return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
    });
}


/***/ }),

/***/ 86146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75907);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1715);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4438);



                                                                  

/**
 * Reads an action's inputs from the runner: secrets are masked first, every value is parsed, and all that
 * do not fit are named in one error. A runner gives the defaults of action.yml itself; where none did (a
 * terminal, an older act), the definition's default stands in for an empty value.
 * @param definition the action
 * @returns its parsed inputs by name
 * @throws ACTION_INPUT_INVALID
 */
function readInputs                            (definition   )              {
  const texts = Object.entries(definition.inputs).map(([name, input]) => {
    const given = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name);
    const text = given === '' ? (input.default ?? '') : given;
    if (input.secret === true) maskLines(text);
    return { name, input, text };
  });
  // A secret may stand in a second input by mistake, and this error must not show it there either.
  const secrets = texts.filter(({ input }) => input.secret === true).map(({ text }) => text);
  const values                          = {};
  const problems           = [];
  for (const { name, input, text } of texts) {
    if (input.required === true && text === '') {
      problems.push(`\`${name}\` is required and was not given`);
      continue;
    }
    const parsed = input.schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else
      problems.push(
        ...parsed.error.issues
          .slice(0, 3)
          .map(
            (issue) => `\`${name}\`: ${issue.message}${shown(input.secret, (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(text, secrets))}`,
          ),
      );
  }
  if (problems.length > 0) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
      message: `${definition.name} cannot start: ${problems.join('; ')}.`,
      remedy: `Correct the \`with:\` of the step; the README of ${definition.name} lists each input with its form.`,
      facts: { action: definition.name, problems },
    });
  }
  // The loop above parsed every declared key with its own schema; the type says exactly that.
  return values               ;
}

function shown(secret                     , text        )         {
  return secret === true || text === '' ? '' : `, found \`${text.slice(0, 80)}\``;
}

/** A runner masks line by line, so each line of a key is masked on its own. */
function maskLines(text        )       {
  for (const line of text.split(/\r?\n/)) {
    if (line.trim().length >= 4 && !/^-----(BEGIN|END)/.test(line)) (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(line);
  }
}


/***/ }),

/***/ 39294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resultOfError),
/* harmony export */   a: () => (/* binding */ decisions)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** How an action can end. */
const decisions = ['done', 'unchanged', 'refused', 'failed', 'cancelled']         ;
                                                  

/** The one result of an action; annotation, summary, outputs and ledger entry are views of it. */
                         
                              
                        
                           
                          
                        
                                     
                           
 

/** Codes that say "a rule said no", not "something broke": no retry changes them. */
const refusalCodes = new Set([
  'GATE_REFUSED',
  'LEDGER_LOCKED',
  'LEDGER_SUPERSEDED',
  'DESIRED_STATE_SUPERSEDED',
  'FENCED_OFF',
]);

/**
 * Turns what was thrown into a result.
 * @param error what was thrown
 * @param seconds how long the action ran
 * @returns `cancelled` for a cancellation, `refused` for a rule's no, `failed` for everything else
 */
function resultOfError(error         , seconds        )         {
  if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error)) {
    return {
      decision: 'failed',
      code: 'INTERNAL',
      message: `A fault of Waybill itself: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`,
      remedy:
        'Run the step again with debug logging, and report it with the stack that the log shows.',
      facts: {},
      seconds,
    };
  }
  const decision =
    error.code === 'CANCELLED' ? 'cancelled' : refusalCodes.has(error.code) ? 'refused' : 'failed';
  return {
    decision,
    code: error.code,
    message: error.message,
    remedy: error.remedy,
    facts: error.facts,
    ...(error.location === undefined ? {} : { location: error.location }),
    seconds,
  };
}


/***/ }),

/***/ 64352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fz: () => (/* binding */ annotate),
  rd: () => (/* binding */ redactResult),
  Cs: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(75907);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var src_cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var secret = __webpack_require__(1715);
;// CONCATENATED MODULE: ./node_modules/@waybill/action-kit/src/annotation.js



/** How a runner shows a word on a line: one call of its own for each. */
const shows = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm }         ;

/** A word on a line of the repository, shown where people read the change. */
                             
                                     
                         
                           
                                     
 

/**
 * Shows annotations. A runner takes ten of each level from a step and drops the others without a word
 * (docs.github.com, "Workflow commands for GitHub Actions"); who gives more than that chooses what is lost.
 * @param annotations in the order of their weight
 * @param secrets what must not appear
 */
function showAnnotations(
  annotations                       ,
  secrets                   ,
)       {
  for (const { level, title, message, location } of annotations) {
    shows[level]((0,secret/* redact */.E)(message, secrets), propertiesOf((0,secret/* redact */.E)(title, secrets), location));
  }
}

/**
 * @param title what stands above the message
 * @param location where it is, as far as it is known
 * @returns the same as the runner's toolkit names it
 */
function propertiesOf(
  title        ,
  location                            ,
)                       {
  return {
    title,
    ...(location === undefined ? {} : { file: location.file }),
    ...(location?.line === undefined ? {} : { startLine: location.line }),
    ...(location?.column === undefined ? {} : { startColumn: location.column }),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/context.js
var src_context = __webpack_require__(81076);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/inputs.js
var src_inputs = __webpack_require__(86146);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/result.js
var src_result = __webpack_require__(39294);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/runner-progress.js
var runner_progress = __webpack_require__(88909);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/markdown.js
var markdown = __webpack_require__(24234);
;// CONCATENATED MODULE: ./node_modules/@waybill/action-kit/src/summary.js


/** A part of a step summary, as data: rendered late, and cut knowingly. */
                         
                                                       
                                                    
                                                            
     
                             
                                       
                                                    
     
                                                                                 

/** A runner takes at most 1 MiB of summary from a step; the rest of the room is for other views of the step. */
const limit = 1000 * 1024;

function renderPart(part             )         {
  switch (part.kind) {
    case 'heading':
      return `### ${(0,markdown/* escapeMarkdown */.FV)(part.text)}\n\n`;
    case 'text':
      return `${(0,markdown/* escapeMarkdown */.FV)(part.text)}\n\n`;
    case 'markdown':
      return `${part.markdown}\n\n`;
    case 'table': {
      const row = (cells                   )         =>
        `| ${cells.map((cell) => (0,markdown/* escapeMarkdown */.FV)(cell).replaceAll(/\r\n?|\n/g, '<br>')).join(' | ')} |\n`;
      return `${row(part.head)}|${part.head.map(() => ' --- |').join('')}\n${part.rows.map(row).join('')}\n`;
    }
    case 'code': {
      let longestFence = 2;
      for (const [run] of part.text.matchAll(/`+/g))
        longestFence = Math.max(longestFence, run.length);
      const fence = '`'.repeat(longestFence + 1);
      return `${fence}${part.language ?? ''}\n${part.text}\n${fence}\n\n`;
    }
  }
}

/**
 * Takes secrets out of a part. Afterwards is too late: a token's `_` would be escaped by then, and the token
 * not found.
 * @param part the part
 * @param clean takes the secrets out of a text
 * @returns the part without them
 */
function redactPart(part             , clean                          )              {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'code':
      return { ...part, text: clean(part.text) };
    case 'markdown':
      return { ...part, markdown: clean(part.markdown) };
    case 'table':
      return { ...part, head: part.head.map(clean), rows: part.rows.map((row) => row.map(clean)) };
  }
}

/**
 * Renders a summary and keeps it within the runner's limit.
 * @param parts in order; the first ones matter most
 * @returns Markdown; where parts did not fit, its last line says how many were left out
 */
function renderSummary(parts                        )         {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const rendered = renderPart(part);
    if (Buffer.byteLength(text) + Buffer.byteLength(rendered) > limit) {
      return `${text}_${String(parts.length - index)} more parts did not fit into the summary; the log has them._\n`;
    }
    text += rendered;
  }
  return text;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/action-kit/src/run-action.js





             
                   
               
           
             
                
                         





/** What an action's own code gets. */
                                                        
                               
                               
                               
                              
                                                                                      
                    
                                                             
                  
            
                                                                                                     
                                                              
                                                                                                    
                                                                  
     
                                                                                                          
                                           
     
                                                           
 

/** What an action's own code gives back when nothing was thrown. */
                                
                                          
                           
                         
 

/**
 * Runs an action: inputs, cancellation, outputs on every path, one annotation, the summary, the exit code.
 * @param definition the action's closed registry
 * @param act its own code; throws WaybillError
 */
async function runAction                                                 (
  definition   ,
  act                                               ,
)                {
  const startedAt = Date.now();
  const outputs = new Map                (
    Object.keys(definition.outputs).map((name) => [name, '']),
  );
  const secrets           = [];
  const cancellation = (0,src_cancellation/* cancelOnSignals */.dJ)();
  const summary                = [];
  let onlyFailure = false;
  let result        ;
  try {
    const inputs = (0,src_inputs/* readInputs */.K)(definition);
    onlyFailure = inputs.summary === 'failure';
    secrets.push(
      ...Object.values(inputs).filter((value)                  => value instanceof secret/* Secret */.z),
    );
    const context = (0,src_context/* readContext */.y)();
    const progress = (0,runner_progress/* runnerProgress */.g)(secrets);
    const output = (name        , value        )       => {
      outputs.set(name, value);
    };
    const summarize = (parts                        )       => {
      summary.push(...parts);
    };
    const outcome = await act({
      inputs,
      context,
      signal: cancellation.signal,
      progress,
      output,
      summarize,
      annotate: (annotations) => {
        showAnnotations(annotations, secrets);
      },
      remember: core/* saveState */.LZ,
    });
    result = {
      decision: outcome.decision,
      code: '',
      message: outcome.message,
      remedy: '',
      facts: outcome.facts ?? {},
      seconds: (Date.now() - startedAt) / 1000,
    };
  } catch (thrown) {
    result = (0,src_result/* resultOfError */.L)(thrown, (Date.now() - startedAt) / 1000);
    if (thrown instanceof Error) (0,core/* debug */.Yz)((0,secret/* redact */.E)(thrown.stack ?? '', secrets));
  } finally {
    cancellation.release();
  }
  const told = onlyFailure && !isFailure(result) ? [] : summary;
  await report(definition, redactResult(result, secrets), outputs, told, secrets);
}

/** @returns the result without secrets in any of its texts */
function redactResult(result        , secrets                   )         {
  const clean = (text        )         => (0,secret/* redact */.E)(text, secrets);
  const facts = Object.fromEntries(
    Object.entries(result.facts).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? clean(value)
        : Array.isArray(value)
          ? value.map((item        ) => clean(item))
          : value,
    ]),
  );
  return { ...result, message: clean(result.message), remedy: clean(result.remedy), facts };
}

function isFailure({ decision }        )          {
  return decision !== 'done' && decision !== 'unchanged';
}

async function report(
  definition                  ,
  result        ,
  outputs                     ,
  summary                        ,
  secrets                   ,
)                {
  outputs.set('decision', result.decision);
  outputs.set('code', result.code);
  outputs.set('result', JSON.stringify(result));
  const failed = isFailure(result);
  if (failed) outputs.set('failure', JSON.stringify(result));
  for (const [name, value] of outputs) (0,core/* setOutput */.uH)(name, value);
  if (failed) {
    annotate(definition, result);
    process.exitCode = 1;
  } else {
    process.stdout.write(`${result.message}\n`);
  }
  await writeSummary(
    failed ? [...failureSummary(definition, result), ...summary] : summary,
    secrets,
  );
}

/** The one annotation of a failed step: who reads only this knows what to do next. */
function annotate(definition                  , result        )       {
  const title = `${definition.name}: ${result.decision}`;
  (0,core/* error */.z3)(
    `${result.message} → ${result.remedy} [${result.code}]`,
    propertiesOf(title, result.location),
  );
}

function failureSummary(definition                  , result        )                         {
  const rows = Object.entries(result.facts).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join('\n') : String(value),
  ]);
  return [
    { kind: 'heading', text: `${definition.name}: ${result.decision}` },
    { kind: 'text', text: result.message },
    { kind: 'text', text: `What to do: ${result.remedy}` },
    ...(rows.length === 0 ? [] : [{ kind: 'table', head: ['fact', 'value'], rows }         ]),
    { kind: 'text', text: `Code: ${result.code}` },
  ];
}

/** A forge that has no summaries gives no file; a full disk must not turn a done action into a failed one. */
async function writeSummary(
  parts                        ,
  secrets                   ,
)                {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '' || parts.length === 0) return;
  try {
    const clean = parts.map((part) => redactPart(part, (text) => (0,secret/* redact */.E)(text, secrets)));
    await (0,promises_.appendFile)(file, renderSummary(clean));
  } catch (error) {
    process.stdout.write(`The step summary could not be written: ${String(error)}\n`);
  }
}


/***/ }),

/***/ 88909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ runnerProgress)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75907);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95010);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1715);



/**
 * Shows progress in the log of a step, each line with the time since the start.
 * @param secrets what must not appear, beside the runner's own masks
 */
function runnerProgress(secrets                   )           {
  const startedAt = Date.now();
  let lastWaiting = '';
  const line = (text        )       => {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`[${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(Date.now() - startedAt).padStart(6)}] ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(text, secrets)}`);
  };
  return {
    phase: (title) => {
      lastWaiting = '';
      line(`▸ ${title}`);
    },
    detail: (text) => {
      for (const part of text.split('\n')) line(`  ${part}`);
    },
    waiting: (text) => {
      if (text === lastWaiting) return;
      lastWaiting = text;
      line(`  … ${text}`);
    },
  };
}


/***/ }),

/***/ 64042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J8: () => (/* binding */ commitInputs),
  ZX: () => (/* binding */ commitThroughInput),
  xK: () => (/* binding */ configInput),
  eu: () => (/* binding */ connectionInputs),
  LV: () => (/* binding */ forgeInputs),
  GN: () => (/* binding */ ledgerKeyInputs),
  Ic: () => (/* binding */ namesInputs),
  I0: () => (/* binding */ opsInputs),
  UA: () => (/* binding */ overridesInput),
  _s: () => (/* binding */ prepareInput),
  QY: () => (/* binding */ toolInputs)
});

// UNUSED EXPORTS: registryInputs

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/connection-settings.js
                                                                    
                                                
                                                          
                                                         
                                                                     

/** The ways in which desired state can be committed. */
const commitWays = ['push', 'api']         ;
                                                        

/** What started a run, as its runner says. */
                           
                                                                                    
                        
                                                                                                   
                                          
                                                
                                
                                                                                   
                           
 

/** Signs records as the run itself. */
                                 
                                               
                             
                                               
                                                   
 

/** Who signs what a step writes into the ledger. */
                                                                         

/** How a step reaches the systems of a deployment. */
                                     
                                                              
                          
                                                  
                                     
                                                     
                                         
                                     
                                                                                                                 
                                  
                             
                                                                                    
                                                                         
                                                                                                        
                                
                                                                                                  
                              
                                                                                   
                                 
                                                   
                             
                                     
                                     
                                                                                         
                                   
                                                              
                                
                                                                                                                    
                     
                         
                            
                                                
                               
    
                                                                       
                                
                                                                                              
                                   
                                                                               
                        
                                                     
                            
                                                                     
                                           
                                                                                                     
                                                                               
                                                    
                                   
                        
                               
                              
                         
                                                                                             
                                       
                                                                        
                                         
     
                                                                                                                    
                                                                  
     
                                         
                                                                                                       
                                 
 

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ../../../zod/v4/core/core.js
var core = __webpack_require__(21664);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/input-schemas.js
var input_schemas = __webpack_require__(14858);
;// CONCATENATED MODULE: ./node_modules/@waybill/action-kit/src/keyless-services.js



/** Where a run gets its certificate, and who says when it signed. */
                                  
                          
                                     
                                                    
                                         
 

const fields = ['fulcio', 'rekor', 'rekor-when-down', 'timestamp']         ;
                                     

const servicesSchema = schemas/* strictObject */.rej({
    fulcio: input_schemas/* baseUrlText */.Gv,
    rekor: input_schemas/* baseUrlText */.Gv.exactOptional(),
    'rekor-when-down': schemas/* enum */.k5n(['fail', 'timestamp-only'], { error: 'expected `fail` or `timestamp-only`' })
      .default('fail'),
    timestamp: input_schemas/* baseUrlText */.Gv.exactOptional(),
  })
  .refine(
    ({ rekor, timestamp, 'rekor-when-down': whenDown }) =>
      timestamp !== undefined || (rekor !== undefined && whenDown === 'fail'),
    'expected `timestamp`, or `rekor` that is always asked: else nobody could tell after ten minutes whether the certificate was valid when it signed',
  );

/** Services of sigstore, `fulcio: https://…` a line; undefined where nothing was given. */
const keylessServicesText = schemas/* string */.YjP()
  .max(8192)
  .transform((text, context)                              => {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length === 0) return undefined;
    const found                                 = {};
    for (const line of lines) {
      const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*(\S+)\s*$/.exec(line) ?? [];
      if (!isField(name) || found[name] !== undefined) {
        context.addIssue({
          code: 'custom',
          message: `expected lines of a name (${fields.join(', ')}), a colon and a value, each name once; found ${JSON.stringify(line.slice(0, 100))}`,
        });
        return core/* NEVER */.tm;
      }
      found[name] = value;
    }
    const parsed = servicesSchema.safeParse(found);
    if (parsed.success) {
      const { fulcio, rekor, timestamp, 'rekor-when-down': rekorWhenDown } = parsed.data;
      return { fulcio, rekor, rekorWhenDown, timestamp };
    }
    for (const { path, message } of parsed.error.issues) {
      const at = path.length === 0 ? '' : `${path.join('.')}: `;
      context.addIssue({ code: 'custom', message: `${at}${message}` });
    }
    return core/* NEVER */.tm;
  });

function isField(name        )                {
  return fields.some((field) => field === name);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/action-kit/src/shared-inputs.js





/** Where the application's description lies. */
const configInput = {
  config: {
    description: 'Path of the application description in the repository.',
    default: 'waybill.yaml',
    schema: input_schemas/* requiredText */.$4,
  },
}         ;

/** Whether an action makes the checkout ready itself. */
const prepareInput = {
  prepare: {
    description:
      'Whether the commands under `prepare` of waybill.yaml (`npm ci` and the like) are run before; `false` where a step of yours did it.',
    default: 'true',
    schema: input_schemas/* booleanText */.m6,
  },
}         ;

/** How the forge and the application's repository are reached. */
const forgeInputs = {
  forge: {
    description: 'The git host: `auto`, `github`, `gitea`, or `local` for a plain bare repository.',
    default: 'auto',
    schema: schemas/* enum */.k5n(['auto', 'github', 'gitea', 'local'], {
      error: 'expected `auto`, `github`, `gitea` or `local`',
    }),
  },
  'application-repository': {
    description: "URL of the application's repository; empty means the run's own.",
    default: '',
    schema: input_schemas/* optionalText */.mR,
  },
  'application-token': {
    description:
      "Token that reads the application's repository and writes commit statuses and deployments; the job's own where nothing is given.",
    default: '',
    runnerDefault: '${{ github.token }}',
    secret: true,
    schema: input_schemas/* optionalSecret */.Ny,
  },
}         ;

/** How the ops repository (policy, desired state, ledger) is reached. */
const opsInputs = {
  'ops-repository': {
    description:
      'URL of the ops repository; empty means `ops.repository` of the description on the protected branch.',
    default: '',
    schema: input_schemas/* optionalText */.mR,
  },
  'ops-token': {
    description: 'Token for the ops repository; reading is enough for `check-promotion`.',
    default: '',
    secret: true,
    schema: input_schemas/* optionalSecret */.Ny,
  },
  'ops-app-id': {
    description:
      'In the place of `ops-token`: the id of a GitHub App that is installed on the ops repository; a token for that repository alone is made for the step.',
    default: '',
    schema: input_schemas/* optionalText */.mR,
  },
  'ops-app-key': {
    description: "The App's private key (PEM).",
    default: '',
    secret: true,
    schema: input_schemas/* optionalSecret */.Ny,
  },
}         ;

/** Who signs what a step writes into the ledger. */
const ledgerKeyInputs = {
  'ledger-key': {
    description:
      "Private key (PEM) that signs the ledger's records; the policy lists whose count (`ledger.signers`, else `signers`).",
    default: '',
    secret: true,
    schema: input_schemas/* optionalSecret */.Ny,
  },
  'ledger-key-password': {
    description: 'Password of that key, where it has one.',
    default: '',
    secret: true,
    schema: input_schemas/* optionalSecret */.Ny,
  },
  'ledger-keyless': {
    description:
      'In the place of `ledger-key`, where the policy lists a workflow under `ledger.signers`: the services by which the run signs as itself, as YAML: `fulcio: https://…`, and `timestamp:`, `rekor:` or both; `rekor-when-down: timestamp-only` relies on the timestamp while the log is away. The job needs `permissions: id-token: write`.',
    default: '',
    schema: keylessServicesText,
  },
}         ;

/** Who commits what a step writes into the ops repository, and by which key. */
const commitInputs = {
  'commit-signing-key': {
    description:
      'Private key that signs the commits in the ops repository: an SSH key as ssh-keygen writes it, or an armored OpenPGP key.',
    default: '',
    secret: true,
    schema: input_schemas/* optionalSecret */.Ny,
  },
  'commit-signing-key-password': {
    description: 'Password of that key, where it has one.',
    default: '',
    secret: true,
    schema: input_schemas/* optionalSecret */.Ny,
  },
  'commit-author': {
    description:
      'Author of desired-state commits, `Name <address>`; empty means whoever started the run.',
    default: '',
    schema: input_schemas/* optionalPerson */.cR,
  },
}         ;

/** How a step that writes desired state commits it. */
const commitThroughInput = {
  'commit-through': {
    description:
      "How desired state is committed: `push` by git, or `api` by the forge's own API (GitHub, Gitea 1.26), whose commits are verified where the forge signs them and have the token's account as author. The ledger is pushed in any case.",
    default: 'push',
    schema: schemas/* enum */.k5n(commitWays, { error: 'expected `push` or `api`' }),
  },
}         ;

/** Where tools come from that are not on the machine. */
const toolInputs = {
  'tools-mirror': {
    description:
      'Address that stands for `https://github.com` when kustomize and kubeconform are downloaded; their checksums stay the same.',
    default: '',
    schema: input_schemas/* optionalBaseUrl */.Fu,
  },
}         ;

/** Gates that a person overrides. */
const overridesInput = {
  overrides: {
    description:
      'Gates that are overridden, each with the reason that the record keeps, as YAML: `freeze: an outage is fixed by it`. The policy says which may be.',
    default: '',
    schema: input_schemas/* overridesText */.Tb,
  },
}         ;

/** What a rollback is told where the application's repository cannot be reached. */
const namesInputs = {
  application: {
    description:
      "The application's name: asked only where its repository cannot be reached and the ledger holds several.",
    default: '',
    schema: input_schemas/* optionalText */.mR,
  },
  'ops-branch': {
    description:
      'The branch that holds desired state, where the application’s repository cannot be reached; empty means `main`.',
    default: '',
    schema: input_schemas/* optionalText */.mR,
  },
  'ledger-branch': {
    description:
      'The branch that holds the ledger, where the application’s repository cannot be reached; empty means `waybill/ledger`.',
    default: '',
    schema: input_schemas/* optionalText */.mR,
  },
}         ;

/** How registries are reached. */
const registryInputs = {
  registry: {
    description:
      'Registry host that replaces the host of every image repository (a mirror, a closed network); empty means none.',
    default: '',
    schema: input_schemas/* optionalText */.mR,
  },
  'registry-username': {
    description: 'User for the registry; empty means the docker configuration of the runner.',
    default: '',
    schema: input_schemas/* optionalText */.mR,
  },
  'registry-password': {
    description: 'Password or token for the registry.',
    default: '',
    secret: true,
    schema: input_schemas/* optionalSecret */.Ny,
  },
}         ;

/** Everything that a step needs to reach the systems of a deployment. */
const connectionInputs = {
  ...configInput,
  ...forgeInputs,
  ...opsInputs,
  ...namesInputs,
  ...registryInputs,
}         ;


/***/ }),

/***/ 67528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ withDeadline),
/* harmony export */   dJ: () => (/* binding */ cancelOnSignals),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49482);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95010);

                                        


/**
 * Waits, and ends at once when cancelled.
 * @param milliseconds how long; at most what a timer can wait, almost 25 days
 * @param signal cancels the wait
 * @throws the signal's reason
 */
async function sleep(milliseconds        , signal             )                {
  signal.throwIfAborted();
  await new Promise      ((resolve, reject) => {
    const onAbort = ()       => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      },
      Math.min(milliseconds, _time_js__WEBPACK_IMPORTED_MODULE_0__/* .longestTimer */ .a5),
    );
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/**
 * Gives an act a deadline: its signal is aborted with DEADLINE_EXCEEDED when the time is over, or with the
 * parent's reason when that is aborted first. The act must honour the signal.
 * @param what what is awaited, for the message: `the push to refs/heads/main`
 * @param milliseconds how long it may take
 * @param parent the signal of the whole step
 * @param act what to do
 * @returns what `act` gives
 * @throws DEADLINE_EXCEEDED, the parent's reason, or what `act` throws
 */
async function withDeadline   (
  what        ,
  milliseconds        ,
  parent             ,
  act                                     ,
)             {
  parent.throwIfAborted();
  const controller = new AbortController();
  const onParent = ()       => {
    controller.abort(parent.reason);
  };
  parent.addEventListener('abort', onParent, { once: true });
  const timer = setTimeout(
    () => {
      controller.abort(
        (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .coreError */ .i)('DEADLINE_EXCEEDED', {
          message: `Expected ${what} to end within ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(milliseconds)}; it did not.`,
          remedy: 'Look at what it was waiting for, or allow it more time.',
          facts: { what, deadlineMilliseconds: milliseconds },
        }),
      );
    },
    Math.min(milliseconds, _time_js__WEBPACK_IMPORTED_MODULE_0__/* .longestTimer */ .a5),
  );
  try {
    return await act(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) throw controller.signal.reason;
    throw error;
  } finally {
    clearTimeout(timer);
    parent.removeEventListener('abort', onParent);
  }
}

/** A signal that SIGINT and SIGTERM abort. */
                               
                               
                                                                                                                      
                               
 

/**
 * Turns SIGINT and SIGTERM into an aborted signal. A runner kills about ten seconds after its first signal
 * (design, section 5), so whoever listens cleans up within seconds.
 * @returns the signal, and `release` for the end of the act
 */
function cancelOnSignals()               {
  const controller = new AbortController();
  const end = (message        , facts       )       => {
    const remedy = 'Start it again: it goes on from where things stand.';
    controller.abort((0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .coreError */ .i)('CANCELLED', { message, remedy, facts }));
  };
  const cancel = (name                )       => {
    end(`The run was cancelled by ${name}.`, { signal: name });
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', cancel);
      process.off('SIGTERM', cancel);
      end('The run is over; nobody waits for this any more.', {});
    },
  };
}


/***/ }),

/***/ 49482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ coreError)
/* harmony export */ });
/* unused harmony export coreErrorCodes */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `core` itself throws. */
const coreErrorCodes = {
  CANCELLED: 'The run was cancelled (SIGINT, SIGTERM or the forge) while something was under way.',
  DEADLINE_EXCEEDED:
    'Something did not end within its deadline; the message says what was awaited and what was last seen.',
  FENCED_OFF: 'Another run holds the lock by now; this run must not act any more.',
  INPUT_INVALID: 'A value from outside does not have the form that was expected.',
  INTERNAL: 'A fault of Waybill itself: an error that no code foresaw.',
}                              ;

/** Makes the errors of `core`. */
const coreError = (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(coreErrorCodes);


/***/ }),

/***/ 81009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ errorFactory),
/* harmony export */   Pz: () => (/* binding */ WaybillError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   uW: () => (/* binding */ exhausted),
/* harmony export */   xS: () => (/* binding */ isWaybillError)
/* harmony export */ });
/** Facts that accompany an error or a record: small, flat, free of secrets. */
                                                                                                   

/** A place in a file of the user's repository; `line` and `column` count from 1. */
                                 
                        
                         
                           
 

/** What every error of Waybill says. `message` names what was expected and what was found; `remedy` what to do now. */
                               
                           
                          
                         
                                     
                           
 

/** The stable codes of one package, each with one sentence for the documentation. */
                                                          

/**
 * The one error type (design, section 5). Packages throw it; `action-kit` shows it as one annotation,
 * a section of the step summary and a failed step.
 */
class WaybillError                               extends Error {
                    name = 'WaybillError';
           code      ;
           remedy        ;
           facts       ;
           location                            ;

  constructor(code      , details              ) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.remedy = details.remedy;
    this.facts = details.facts ?? {};
    this.location = details.location;
  }
}

/**
 * Makes the error constructor of one package: a call with a code outside `codes` does not type-check.
 * @param codes the package's closed list of codes
 * @returns a function (code, details) → WaybillError
 */
function errorFactory                          (
  codes       ,
)                                                                                            {
  return (code, details) => {
    if (!Object.hasOwn(codes, code))
      throw new TypeError(`${code} is not in this package's list of error codes`);
    return new WaybillError(code, details);
  };
}

/**
 * @param error anything that was thrown
 * @param code with it, only an error of that code counts
 * @returns whether it is a WaybillError (of that code)
 */
function isWaybillError(error         , code         )                        {
  return error instanceof WaybillError && (code === undefined || error.code === code);
}

/**
 * @param value anything that was thrown
 * @returns its message, or its text where it is no Error
 */
function messageOf(value         )         {
  return value instanceof Error ? value.message : String(value);
}

/** Marks a branch that a closed union makes impossible; unknown values are errors, never defaults (law 7). */
function exhausted(value       , what        )        {
  throw new TypeError(`${what} is not known: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 24234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ inCell),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   pN: () => (/* binding */ inCode),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   q: () => (/* binding */ linked)
/* harmony export */ });
/** The rest of a longer text is cut: one line of a list has room for no more. */
const longestLine = 200;

const entities                              = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
]);

/** @returns the text with everything escaped that Markdown or HTML would read as markup */
function escapeMarkdown(text        )         {
  return text.replace(
    /[\\`*_{}[\]<>&|~#]/g,
    (character) => entities.get(character) ?? `\\${character}`,
  );
}

/**
 * @param text any text from outside: the subject of a commit, a value of a file
 * @returns it as code on one line: nothing in it is read as Markdown, and no account is called by it
 */
function inCode(text        )         {
  const line = shortened(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim());
  if (line === '') return '` `';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function shortened(line        )         {
  return line.length <= longestLine ? line : `${line.slice(0, longestLine - 1)}…`;
}

/** @returns the same for a cell of a table, where a bar would begin another one */
function inCell(text        )         {
  return inCode(text).replaceAll('|', '\\|');
}

/** @returns a block of code, whatever stands in it */
function codeBlock(text        , language        )         {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** @returns a part that is folded away until somebody opens it */
function folded(summary        , text        )         {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

/** @returns a link where there is an address, else the text alone */
function linked(text        , url                    )         {
  return url === undefined ? text : `[${text}](${url})`;
}

/**
 * @param text a sentence from an error
 * @returns it on one line, without what Markdown or HTML would take for its own
 */
function plain(text        )         {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[<>]/g, (character) => (character === '<' ? '&lt;' : '&gt;'))
    .replaceAll('@', '@\u200b')
    .trim();
}


/***/ }),

/***/ 1715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/** A credential. It prints as `***` wherever it is shown by mistake; only `reveal` gives the value. */
class Secret {
           #value        ;

  constructor(value        ) {
    this.#value = value;
  }

  /** @returns the value, for the one place that sends it */
  reveal()         {
    return this.#value;
  }

  toString()         {
    return '***';
  }

  toJSON()         {
    return '***';
  }

  [Symbol.for('nodejs.util.inspect.custom')]()         {
    return '***';
  }
}

/**
 * Takes secrets out of a text, also where they were percent-encoded or base64-encoded on the way (alone, or
 * as a part of a longer value, as in a Basic header), and the lines of a secret that has several. Users and
 * passwords of URLs go too. Takes time in proportion to the text, also where that is hostile.
 * @param text what is about to be shown or stored
 * @param secrets the values that must not appear; those under 4 characters are passed over
 * @returns the text with `***` in their place
 */
function redact(text        , secrets                              )         {
  // The longest first: a secret that begins another one would leave the rest of that behind.
  const forms = [...new Set(secrets.flatMap(formsOfSecret))].sort((a, b) => b.length - a.length);
  let result = text;
  for (const form of forms) result = result.replaceAll(form, '***');
  // The scheme is left out of the pattern: `a.a.a…` would be read to its end from each of its words.
  return result.replace(/:\/\/[^\s/]+@/g, '://***@');
}

const shortestSecret = 4;

/** Each line of a log asks again. */
const formsOfSecrets = new WeakMap                           ();

function formsOfSecret(secret                 )                    {
  if (typeof secret === 'string') return formsOf(secret);
  const known = formsOfSecrets.get(secret);
  if (known !== undefined) return known;
  const forms = formsOf(secret.reveal());
  formsOfSecrets.set(secret, forms);
  return forms;
}

function formsOf(value        )           {
  if (value.length < shortestSecret) return [];
  const bytes = Buffer.from(value);
  // By way of the bytes, since encodeURIComponent throws for half of a surrogate pair.
  const base64 = [0, 1, 2].flatMap((shift) => base64Within(bytes, shift));
  return [
    value,
    ...linesOf(value),
    encodeURIComponent(bytes.toString('utf8')),
    bytes.toString('base64'),
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

/** Tools and logs show a key line by line; its first and last line are no secret. */
function linesOf(value        )           {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  if (lines.length === 1) return [];
  return lines.filter(
    (line) => line.length >= shortestSecret && !/^-----(?:BEGIN|END) /.test(line),
  );
}

/** The characters of a longer base64 text that depend on this value alone, where `shift` bytes (modulo 3) come before. */
function base64Within(bytes        , shift        )           {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + bytes.length) * 8) / 6);
  const form = encoded.slice(first, last);
  return form.length >= shortestSecret ? [form] : [];
}


/***/ }),

/***/ 95010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   a5: () => (/* binding */ longestTimer),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   vE: () => (/* binding */ timestamp)
/* harmony export */ });
/** The clock, as a port: tests turn it. */
                        
                                              
                
 

/** The machine's clock. */
const systemClock        = { now: () => Date.now() };

/**
 * @param clock the clock to read
 * @returns the moment in the form that records hold
 */
function timestamp(clock        = systemClock)         {
  return new Date(clock.now()).toISOString();
}

/**
 * @param milliseconds a duration
 * @returns it as people read it: `850ms`, `4.2s`, `3m 05s`, `2h 10m`
 */
function formatDuration(milliseconds        )         {
  if (milliseconds < 999.5) return `${String(Math.max(0, Math.round(milliseconds)))}ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)}s`;
  const whole = Math.round(seconds);
  if (whole < 3600)
    return `${String(Math.floor(whole / 60))}m ${String(whole % 60).padStart(2, '0')}s`;
  return `${String(Math.floor(whole / 3600))}h ${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')}m`;
}

/** What Node's timers can wait at most, almost 25 days; with more they fire at once. */
const longestTimer = 2 ** 31 - 1;

const durationUnits = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }         ;

/**
 * @param text a duration such as `500ms`, `30s`, `5m`, `2h`, `7d`
 * @returns milliseconds, or undefined where the text is no duration
 */
function parseDuration(text        )                     {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text);
  const unit = match?.[2]                                          ;
  return match?.[1] === undefined || unit === undefined
    ? undefined
    : Number(match[1]) * durationUnits[unit];
}


/***/ })

};
})
