/**
 * The text of an answer. One that is longer than `most` bytes comes cut off behind them, and the rest is not fetched: whoever asked
 * sees that it is too long, and no small phone has to hold it.
 */
export const readUpTo = async (body: ReadableStream<Uint8Array>, most: number): Promise<string> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, most + 1 - bytes), { stream: true });
    bytes += value.length;
    if (bytes <= most) continue;
    void reader.cancel().catch(() => undefined);
    return text + decoder.decode();
  }
};
