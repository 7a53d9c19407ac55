import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingPace } from '#ui/shared/preferences.ts';

export type SpokenLine = { readonly id: string; readonly text: string };

export type Reading = {
  /** Whether this device has a voice of its own for the language. */
  readonly possible: boolean;
  /** Id of the line that is heard now, or that will be heard again after a pause. */
  readonly spoken: string | undefined;
  readonly paused: boolean;
  readonly start: () => void;
  /** From one line to the end. */
  readonly startAt: (id: string) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
};

const rates: Readonly<Record<ReadingPace, number>> = { slow: 0.75, normal: 1 };

/**
 * Reads lines aloud one after the other. Only voices that lie on the device count: the others send the text away and fail
 * without network. A pause begins the line again: `speechSynthesis.pause()` ends the reading on Android.
 */
export const useReadAloud = (lang: string, lines: readonly SpokenLine[], pace: ReadingPace = 'normal'): Reading => {
  const voice = useLocalVoice(lang);
  const [at, setAt] = useState<{ readonly id: string; readonly paused: boolean }>();
  // Which run is heard: a line of a run that was stopped must not go on to the next.
  const run = useRef(0);
  // Chromium forgets an utterance that nobody holds, and then never says that it has ended.
  const held = useRef<SpeechSynthesisUtterance>(undefined);
  const silence = () => {
    run.current += 1;
    held.current = undefined;
    globalThis.speechSynthesis?.cancel();
  };
  const stop = () => {
    silence();
    setAt(undefined);
  };
  const speak = (index: number, own: number) => {
    const line = lines[index];
    if (own !== run.current || voice === undefined) return;
    setAt(line && { id: line.id, paused: false });
    if (line === undefined) return;
    const utterance = new SpeechSynthesisUtterance(line.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rates[pace];
    utterance.onend = () => speak(index + 1, own);
    utterance.onerror = () => own === run.current && stop();
    held.current = utterance;
    speechSynthesis.speak(utterance);
  };
  const startFrom = (index: number) => {
    silence();
    speak(Math.max(index, 0), run.current);
  };
  const startAt = (id: string) => startFrom(lines.findIndex((line) => line.id === id));
  useEffect(() => stop, [lang]);
  useStopWhenHidden(stop);
  // Another pace takes effect at once: the line is begun again.
  useEffect(() => {
    if (at !== undefined && !at.paused) startAt(at.id);
  }, [pace]);
  return {
    possible: voice !== undefined && lines.length > 0,
    spoken: at?.id,
    paused: at?.paused ?? false,
    start: () => startFrom(0),
    startAt,
    pause: () => {
      silence();
      setAt((now) => now && { ...now, paused: true });
    },
    resume: () => at && startAt(at.id),
    stop,
  };
};

/** A phone that is put away, or a tab that is left, does not go on talking. */
const useStopWhenHidden = (stop: () => void): void => {
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && stop();
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', stop);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', stop);
    };
  }, []);
};

const useLocalVoice = (lang: string): SpeechSynthesisVoice | undefined => {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    if (synthesis === undefined) return;
    const find = () => setVoice(bestOf(synthesis.getVoices(), lang));
    find();
    // Chromium has its list only some time after it was first asked for.
    synthesis.addEventListener?.('voiceschanged', find);
    return () => synthesis.removeEventListener?.('voiceschanged', find);
  }, [lang]);
  return voice;
};

/** A Swiss voice for Swiss German text before any other of the language. */
const bestOf = (voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | undefined => {
  const fitting = voices.filter((voice) => voice.localService && partsOf(voice.lang)[0] === partsOf(lang)[0]);
  return fitting.find((voice) => partsOf(voice.lang)[1] === partsOf(lang)[1]) ?? fitting[0];
};

/** Android writes `de_CH`. */
const partsOf = (tag: string): readonly string[] => tag.toLowerCase().split(/[-_]/);
