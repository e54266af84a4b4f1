/**
 * Loads the chunks of dist, which it lies beside. V8 compiles most functions when they are first called, a fifth of
 * what a step computes; and each step of a job is a process of its own that calls nearly the same ones. What a step
 * has compiled is left in the job's temporary folder, and the next steps begin with it. (Node's own compile cache
 * keeps a module as it is before it runs: without nearly all of its functions.)
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** What the bundler's runtime takes from a chunk. */
                        
                                   
                                                       
 

/** A script whose compiled functions are written down at the end. */
                   
                        
                          
                                                       
                         
 

/** A second step calls what the first one did not; after that, writing costs more than it adds. */
const mostTimes = 2;

/**
 * @param folder where the chunks are
 * @param build names their content: what was compiled of other content is not looked at
 * @returns gives a chunk by the name of its file, and throws the system's error where that cannot be read
 */
export function chunkLoader(folder        , build        )                          {
  const kept = keptFolder(build);
  const learned            = [];
  if (kept !== undefined) process.once('exit', () => keep(kept, learned));
  return (name) => {
    const filename = join(folder, name);
    const file = kept === undefined ? undefined : join(kept, name);
    const known = file === undefined ? undefined : readKept(file);
    const script = new Script(readFileSync(filename, 'utf8'), {
      filename,
      ...(known === undefined ? {} : { cachedData: known.code }),
    });
    // V8 refuses what another version of it wrote, or what was written with other flags.
    const times = script.cachedDataRejected === false ? (known?.times ?? 0) : 0;
    if (file !== undefined && times < mostTimes) learned.push({ file, script, times });
    const fill          = script.runInThisContext();
    if (typeof fill !== 'function') throw new TypeError(`${name} is no chunk of dist`);
    const chunk        = {};
    Reflect.apply(fill, undefined, [chunk, folder]);
    return chunk;
  };
}

/**
 * A runner empties its temporary folder before and after each job, so one job's functions never reach another one. Who
 * can write there is the user that every step runs as, and could as well write the actions themselves.
 */
function keptFolder(build        )                     {
  const { NODE_COMPILE_CACHE: shared = '', RUNNER_TEMP: temporary = '' } = process.env;
  const parent = shared === '' ? temporary : shared;
  if (parent === '') return undefined;
  return join(parent, 'waybill-compiled', `${build}-${process.version}-${process.arch}`);
}

/** A file begins with one byte, how many processes wrote into it, and the digest of the rest. */
const digestBytes = 32;

/** V8 trusts what it is given, and ends the process where a bit of it is wrong: so it is given what was written. */
function readKept(file        )                                                                {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(1 + digestBytes);
    const isWhole = digestOf(code).equals(bytes.subarray(1, 1 + digestBytes));
    return isWhole ? { code, times: bytes[0] ?? 0 } : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(code        )         {
  return createHash('sha256').update(code).digest();
}

/** Written beside and renamed: whoever reads finds a whole file or none. That nothing can be written harms nobody. */
function keep(folder        , learned                    )       {
  try {
    if (learned.length > 0) mkdirSync(folder, { recursive: true });
    for (const { file, script, times } of learned) {
      const unfinished = `${file}.${String(process.pid)}`;
      try {
        const code = script.createCachedData();
        writeFileSync(unfinished, Buffer.concat([Buffer.of(times + 1), digestOf(code), code]));
        renameSync(unfinished, file);
      } catch (error) {
        rmSync(unfinished, { force: true });
        throw error;
      }
    }
  } catch {
    return;
  }
}
