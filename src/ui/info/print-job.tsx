import { render } from 'preact';
import type { PrintDocument } from './print-document.ts';
import { PrintedSheets } from './print-sheet.tsx';

/**
 * Lays the sheets beside the app, where only paper sees them, and lets the browser print. They stay until somebody touches the
 * page again: telephones take the picture after `print()` and `afterprint` have long come back.
 */
export const printOnPaper = async (document: PrintDocument): Promise<void> => {
  clearPaper();
  const root = globalThis.document.createElement('div');
  root.className = 'print-root';
  globalThis.document.body.append(root);
  render(<PrintedSheets document={document} />, root);
  // Letters of a script that was not on the screen yet are still on their way.
  await globalThis.document.fonts?.ready;
  print();
  for (const sign of signs) addEventListener(sign, clearPaper, { once: true });
};

const signs = ['pointerdown', 'keydown', 'popstate'] as const;

const clearPaper = (): void => {
  for (const sign of signs) removeEventListener(sign, clearPaper);
  for (const root of globalThis.document.querySelectorAll('.print-root')) {
    render(null, root);
    root.remove();
  }
};
