/**
 * The entry of a map under an id that came from a pack or an address; nothing where the map has none of its own: `constructor` and
 * `toString` lie in every object. An id put together with a dot, `point.fee`, names nothing there and needs no such care.
 */
export const entryIn = <T>(map: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(map, id) ? map[id] : undefined);
