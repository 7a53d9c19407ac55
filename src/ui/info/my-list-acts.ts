import { useState } from 'preact/hooks';
import { emptyList, type MyList } from '#core/my-list.ts';
import { useServices } from '#ui/shared/services.ts';

export type ListActs = {
  readonly list: MyList;
  readonly change: (next: MyList) => void;
  /** A change that can be taken back until the list changes again, or is not kept, or is forgotten; `words` say what happened. */
  readonly changeWithUndo: (next: MyList, words: string) => void;
  readonly clear: (words: string) => void;
  readonly undoable: { readonly words: string; readonly undo: () => void; readonly forget: () => void } | undefined;
};

export const useListActs = (): ListActs => {
  const { preferences } = useServices();
  const [done, setDone] = useState<{ readonly before: MyList; readonly after: MyList; readonly words: string }>();
  const list = preferences.list.value;
  const change = (next: MyList) => {
    preferences.list.value = next;
  };
  const changeWithUndo = (next: MyList, words: string) => {
    setDone({ before: list, after: next, words });
    change(next);
  };
  const forget = () => setDone(undefined);
  const undo = (before: MyList) => () => {
    forget();
    change(before);
  };
  return {
    list,
    change,
    changeWithUndo,
    clear: (words) => changeWithUndo({ ...emptyList }, words),
    undoable: done?.after === list ? { words: done.words, undo: undo(done.before), forget } : undefined,
  };
};
