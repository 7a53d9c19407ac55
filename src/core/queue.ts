/** Runs what it is given one after the other, in the order it was asked; one that fails does not stop the next. */
export const queue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(run);
    last = done.catch(() => undefined);
    return done;
  };
};
