import { logService, type LoggedContent, type LoggedVerifier } from './logged-content.ts';
import { isEd25519, writeFirstVersion } from './first-log-version.ts';
import { writeSecondVersion, type LogEntry } from './second-log-version.ts';
import { serviceUrl, type SigningSurroundings } from './signing-service.ts';

/** A transparency log that is written to. */
export interface TransparencyLog {
  write(content: LoggedContent, verifier: LoggedVerifier): Promise<LogEntry>;
}

/**
 * A log of Rekor, of version 2 or 1: which one it is, the first answer shows.
 * @param url its address
 * @param surroundings signal, deadline, clock
 * @returns the log
 * @throws SIGNING_SERVICE_INSECURE; `write` throws SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID
 */
export function transparencyLog(url: string, surroundings: SigningSurroundings): TransparencyLog {
  serviceUrl(url, '', logService);
  let isFirstVersion = false;
  return {
    write: async (content, verifier) => {
      // Such a key is none for version 2, which answers it with an error of its own (2.3: 500) as if it were down.
      if (!isFirstVersion && !isEd25519(verifier)) {
        const entry = await writeSecondVersion(url, content, verifier, surroundings);
        if (entry !== undefined) return entry;
        isFirstVersion = true;
      }
      return await writeFirstVersion(url, content, verifier, surroundings);
    },
  };
}
