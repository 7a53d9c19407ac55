import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';
import './qr-code.css';

export type QrCodeProps = {
  readonly text: string;
  /** What opens when it is read: «Ihre Liste auf dem Handy öffnen». */
  readonly label: string;
};

/** Bytes. A code with more has modules so small that cameras of simple phones give up. */
export const longestForCode = 900;

/** Four modules of quiet zone, as ISO 18004 asks; always dark on light, because cameras want it. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const code = useMemo(() => encode(text, { ecc: 'M', border: 4 }), [text]);
  return (
    <svg class="qr-code" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="qr-code__light" width={code.size} height={code.size} />
      <path class="qr-code__dark" d={darkRuns(code.data)} />
    </svg>
  );
};

/** One rectangle per run of dark modules in a row: a tenth of the path of single squares. */
const darkRuns = (rows: readonly (readonly boolean[])[]): string => {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x]) x += 1;
      path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  });
  return path;
};
