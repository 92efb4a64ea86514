import { z } from 'zod';

/** Mouth shapes of spoken Chinese: at rest, lips closed (b p m), lip to teeth (f), and six vowels; `v` is ü. */
export const Viseme = z.enum(['rest', 'closed', 'f', 'a', 'o', 'e', 'i', 'u', 'v']);
export type Viseme = z.infer<typeof Viseme>;

/**
 * What a mouth does while a text is said. Every character of the text is in exactly one syllable, in order;
 * `weight` is its share of time, 1 for a Chinese syllable. `onset` is a lip shape before the vowel.
 */
export const SpeechTrack = z.object({
  text: z.string(),
  syllables: z.array(
    z.object({
      text: z.string(),
      onset: Viseme.optional(),
      viseme: Viseme,
      weight: z.number().nonnegative(),
    }),
  ),
});
export type SpeechTrack = z.infer<typeof SpeechTrack>;

export const SpeechRequest = z.object({
  text: z.string().trim().min(1, 'empty').max(1000),
  /** 1 is the usual pace. */
  speed: z.number().min(0.5).max(2).optional(),
});
export type SpeechRequest = z.infer<typeof SpeechRequest>;

/** What the server can do with sound, so that the page knows without trying. */
export const VoiceAbilities = z.object({
  speech: z.boolean(),
  transcription: z.boolean(),
  /** Whether the browser's own recognition may be used; it may send sound to the browser's maker. */
  browserRecognition: z.boolean(),
});
export type VoiceAbilities = z.infer<typeof VoiceAbilities>;

export const Transcription = z.object({ text: z.string() });
export type Transcription = z.infer<typeof Transcription>;
