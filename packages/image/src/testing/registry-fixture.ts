import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  createRegistryClient,
  startEmbeddedRegistry,
  type EmbeddedRegistry,
  type EmbeddedRegistryOptions,
  type RegistryClient,
} from '@waybill/oci';

/** A registry and a checkout in a temporary folder, for one test. */
export interface RegistryFixture {
  readonly folder: string;
  readonly checkout: string;
  registry: EmbeddedRegistry;
  /** Gives the client of any registry on this machine. */
  client(host?: string): RegistryClient;
  /** Writes files into the checkout. */
  write(files: Readonly<Record<string, string>>): void;
  /** Starts one more registry. */
  another(name: string): Promise<EmbeddedRegistry>;
  /** Starts the first registry again, on the same port; `empty`: without what it was given. */
  restart(empty: boolean): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param options how the registry behaves
 * @returns a running registry and an empty checkout
 */
export async function registryFixture(
  options: Omit<EmbeddedRegistryOptions, 'folder' | 'port'> = {},
): Promise<RegistryFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-image-test-'));
  const checkout = join(folder, 'checkout');
  mkdirSync(checkout);
  const store = join(folder, 'registry');
  const running: EmbeddedRegistry[] = [];
  const clients = new Map<string, RegistryClient>();
  const start = async (place: string, port?: number): Promise<EmbeddedRegistry> => {
    mkdirSync(place, { recursive: true });
    const registry = await startEmbeddedRegistry({
      ...options,
      folder: place,
      ...(port === undefined ? {} : { port }),
    });
    running.push(registry);
    return registry;
  };
  const fixture: RegistryFixture = {
    folder,
    checkout,
    registry: await start(store),
    client: (host = fixture.registry.host) => {
      const signal = new AbortController().signal;
      const known =
        clients.get(host) ??
        createRegistryClient({ registry: host, signal, firstDelayMilliseconds: 1 });
      clients.set(host, known);
      return known;
    },
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(checkout, path)), { recursive: true });
        writeFileSync(join(checkout, path), text);
      }
    },
    another: (name) => start(join(folder, name)),
    restart: async (empty) => {
      const port = Number(fixture.registry.host.split(':')[1]);
      await fixture.registry.close();
      if (empty) rmSync(store, { recursive: true, force: true });
      fixture.registry = await start(store, port);
    },
    close: async () => {
      await Promise.all(running.map((registry) => registry.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return fixture;
}
