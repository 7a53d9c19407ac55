import { describe, expect, it, onTestFinished } from 'vitest';
import { installLanguages } from '#content/install.ts';
import { makeRoom } from '#content/tidy.ts';
import { whenFull, writing } from '#storage/writing.ts';
import { sha256 } from '#protocol/sha256.ts';
import { compiledSmall, endpointWith, storeOfDevice } from '#tests/content/small-library.ts';

/** A disk on which a record fits only when so many blobs have gone; a list written anew does not fit either. */
const deviceWithout = async (lacking: number, tags: readonly string[]) => {
  const device = storeOfDevice();
  const { database, store } = device;
  await installLanguages(tags, { source: endpointWith(compiledSmall()).source, store, sha256 });
  await database.outbox.put({ id: 'first' } as never);
  let freed = 0;
  const needRoom = () => {
    if (freed < lacking) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  const free = () => {
    freed += 1;
  };
  database.outbox.hook('creating', needRoom);
  database.packs.hook('updating', needRoom);
  database.blobs.hook('creating', needRoom);
  database.blobs.hook('deleting', free);
  onTestFinished(() => database.outbox.hook('creating').unsubscribe(needRoom));
  const record = () => writing(database, [database.outbox], () => database.outbox.put({ id: 'second' } as never));
  return { ...device, record };
};

describe('[S11] a record that does not fit on the disk', () => {
  it('is written after content that can be fetched again was dropped', async () => {
    const { database, store, record } = await deviceWithout(4, ['de-CH', 'fr']);
    whenFull(database, () => makeRoom(['de-CH'], store));
    await record();
    expect(await database.outbox.count()).toBe(2);
    expect(await store.installed()).toEqual(['de-CH']);
  });

  it('is not taken for saved where nothing helps, and no other record is touched', async () => {
    const { database, store, record } = await deviceWithout(1_000, ['de-CH', 'fr']);
    whenFull(database, () => makeRoom(['de-CH'], store));
    await expect(record()).rejects.toThrow();
    expect(await database.outbox.toCollection().primaryKeys()).toEqual(['first']);
    // Not even the list could be written anew: a language without texts is not here all the same.
    expect(await store.installed()).toEqual(['de-CH']);
  });

  it('leaves the one language there is', async () => {
    const { database, store, record } = await deviceWithout(1_000, ['fr']);
    whenFull(database, () => makeRoom(['de-CH', 'uk'], store));
    await expect(record()).rejects.toThrow();
    expect(await store.installed()).toEqual(['fr']);
  });
});
