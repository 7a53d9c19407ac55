import { useEffect, useRef, useState } from 'preact/hooks';

export type SpokenLine = { readonly id: string; readonly text: string };

export type Reading = {
  /** Whether this device has a voice of its own for the language. */
  readonly possible: boolean;
  /** Id of the line that is heard now. */
  readonly spoken: string | undefined;
  readonly start: () => void;
  readonly stop: () => void;
};

/**
 * Reads lines aloud one after the other. Only voices that lie on the device count: the others send the text away and fail
 * without network.
 */
export const useReadAloud = (lang: string, lines: readonly SpokenLine[]): Reading => {
  const voice = useLocalVoice(lang);
  const [spoken, setSpoken] = useState<string>();
  // Which run is heard: a line of a run that was stopped must not go on to the next.
  const run = useRef(0);
  const stop = () => {
    run.current += 1;
    setSpoken(undefined);
    globalThis.speechSynthesis?.cancel();
  };
  const speakFrom = (at: number, own: number) => {
    const line = lines[at];
    if (own !== run.current || voice === undefined) return;
    setSpoken(line?.id);
    if (line === undefined) return;
    const utterance = new SpeechSynthesisUtterance(line.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => speakFrom(at + 1, own);
    utterance.onerror = () => own === run.current && stop();
    speechSynthesis.speak(utterance);
  };
  useEffect(() => stop, [lang]);
  return {
    possible: voice !== undefined && lines.length > 0,
    spoken,
    stop,
    start: () => {
      stop();
      speakFrom(0, run.current);
    },
  };
};

const useLocalVoice = (lang: string): SpeechSynthesisVoice | undefined => {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    if (synthesis === undefined) return;
    const find = () => setVoice(synthesis.getVoices().find((offered) => offered.localService && languageOf(offered.lang) === languageOf(lang)));
    find();
    // Chromium has its list only some time after it was first asked for.
    synthesis.addEventListener?.('voiceschanged', find);
    return () => synthesis.removeEventListener?.('voiceschanged', find);
  }, [lang]);
  return voice;
};

/** Android writes `de_CH`. */
const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
