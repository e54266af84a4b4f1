import { describe, expect, it } from '@jest/globals';
import { readObject, type KubernetesObject } from '@waybill/kubernetes/object';
import { z } from 'zod';
import { ObjectIndex } from './object-index.ts';
import {
  deployment,
  ourImage,
  pod,
  replicaSet,
  warning,
  type Manifest,
} from './testing/manifests.ts';

const read = (manifest: Manifest): KubernetesObject => readObject(z.json().parse(manifest));
const key = 'apps/Deployment shop/app';

describe('ObjectIndex', () => {
  it('says whom a change concerns, in whatever order the objects come', () => {
    const index = new ObjectIndex();
    expect(index.put(read(pod('app-2-x', 'app-2')))).not.toContain(key);
    expect(index.put(read(replicaSet('app-2', ourImage)))).toContain(key);
    index.put(read(deployment()));
    expect(index.put(read(pod('app-2-x', 'app-2')))).toContain(key);
    expect(index.put(read(warning('Pod', 'app-2-x', 'BackOff', 'again')))).toContain(key);
    expect(index.remove(read(pod('app-2-x', 'app-2')))).toContain(key);
    expect(index.owned('uid-app-2', '/Pod')).toEqual([]);
  });

  it('a pod that changes its owner concerns both', () => {
    const index = new ObjectIndex();
    index.put(read(replicaSet('app-2', ourImage)));
    index.put(read(pod('app-2-x', 'app-2')));
    const orphan = pod('app-2-x', '', { owner: {} });
    expect(index.put(read(orphan))).toContain(key);
    expect(index.owned('uid-app-2', '/Pod')).toEqual([]);
  });

  it('what is gone does not take its successor of the same name with it', () => {
    const index = new ObjectIndex();
    const before = read(deployment());
    index.put(before);
    const metadata = { ...before.metadata, uid: 'another' };
    index.put(readObject({ ...before.whole, metadata }));
    index.remove(before);
    expect(index.find(key)?.metadata['uid']).toBe('another');
  });
});
