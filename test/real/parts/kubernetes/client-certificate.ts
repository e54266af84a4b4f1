// The library of certificates finds its parts by it, and does not bring it.
import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';

/** A certificate by which the API server knows somebody, as PEM. */
export interface ClientCertificate {
  readonly certificate: string;
  readonly key: string;
}

const day = 24 * 60 * 60 * 1000;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * Makes a certificate for one who may do everything: the organization is the group (Kubernetes' documentation of X.509
 * client certificates).
 * @returns it, and the authority that the API server must be told
 */
export async function makeClientCertificate(): Promise<{
  readonly authority: string;
  readonly client: ClientCertificate;
}> {
  const validity = { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + day) };
  const authorityKeys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...{ name: 'CN=clients', keys: authorityKeys, signingAlgorithm: algorithm, ...validity },
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  const certificate = await X509CertificateGenerator.create({
    ...{ subject: 'CN=ada, O=system:masters', issuer: authority.subject, ...validity },
    ...{ publicKey: keys.publicKey, signingKey: authorityKeys.privateKey },
    signingAlgorithm: algorithm,
    extensions: [new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth])],
  });
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const lines = key.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    authority: pem(authority),
    client: {
      certificate: pem(certificate),
      key: `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`,
    },
  };
}

function pem(certificate: X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}
