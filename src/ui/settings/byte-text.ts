const units = ['Byte', 'kB', 'MB', 'GB', 'TB'];

/** `118 MB`, `4 GB`, `4.2 GB`: decimal units, as devices and shops write them; one place below ten. */
export const byteText = (bytes: number): string => {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const rounded = value < 10 && step > 0 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${rounded} ${units[step]}`;
};
