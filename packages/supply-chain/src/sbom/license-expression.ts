/**
 * Says whether a text has the form of an SPDX license expression (SPDX 2.3, annex D). Whether each id is on the
 * list of licenses is not asked.
 * @param text what a package says of itself
 */
export function isLicenseExpression(text: string): boolean {
  if (text.length > 1000) return false;
  const words = text.replace(/[()]/g, ' $& ').trim().split(/\s+/);
  let depth = 0;
  let wantsLicense = true;
  for (const word of words) {
    if (word === '(') {
      if (!wantsLicense) return false;
      depth += 1;
    } else if (word === ')') {
      if (wantsLicense || depth === 0) return false;
      depth -= 1;
    } else if (/^(?:AND|OR|WITH)$/.test(word)) {
      if (wantsLicense) return false;
      wantsLicense = true;
    } else {
      if (!wantsLicense || !/^(?:DocumentRef-[\w.-]+:)?[A-Za-z0-9][\w.-]*\+?$/.test(word))
        return false;
      wantsLicense = false;
    }
  }
  return depth === 0 && !wantsLicense;
}
