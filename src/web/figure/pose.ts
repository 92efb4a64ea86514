import type { Mood, Tone } from './mood.ts';
import { MOUTHS, type Mouth } from './mouth-shapes.ts';

/** Where everything movable is, in the units of the drawing and in degrees. */
export interface Pose extends Mouth {
  headX: number;
  headY: number;
  headTurn: number;
  bodyY: number;
  shoulders: number;
  eyeX: number;
  eyeY: number;
  /** 1 wide open, 0 shut. */
  lid: number;
  /** 0 to 1: eyes as glad arcs. */
  glad: number;
  browY: number;
  /** Degrees the inner ends rise: worry. */
  browTurn: number;
  cheeks: number;
  /** 0 hanging out of sight, 1 raised. */
  arm: number;
  armTurn: number;
  rings: number;
  dots: number;
}

const REST: Pose = {
  ...MOUTHS.rest,
  headX: 0,
  headY: 0,
  headTurn: 0,
  bodyY: 0,
  shoulders: 0,
  eyeX: 0,
  eyeY: 0,
  lid: 1,
  glad: 0,
  browY: 0,
  browTurn: 0,
  cheeks: 0.55,
  arm: 0,
  armTurn: 0,
  rings: 0,
  dots: 0,
};

const MOODS: Record<Mood, Partial<Pose>> = {
  asleep: { lid: 0, headTurn: 5, headY: 7, browY: 2, lift: 5, width: 34 },
  idle: {},
  noticing: { headY: -5, headTurn: -4, browY: -6, arm: 1, lift: 13, width: 52, open: 11, teeth: 1, cheeks: 0.8 },
  listening: { headTurn: 7, headX: 4, browY: -4, rings: 1, lift: 11 },
  thinking: { headTurn: -4, headX: -3, eyeX: 5, eyeY: -6, browY: -3, browTurn: 2, width: 28, lift: 3, dots: 1 },
  speaking: {},
  happy: { headTurn: 3, headY: -3, glad: 1, browY: -5, lift: 14, width: 54, open: 15, teeth: 1, cheeks: 1 },
  sorry: { headTurn: 5, headY: 6, eyeY: 2, browY: -1, browTurn: 9, lift: -3, width: 34, lid: 0.86, cheeks: 0.45 },
};

const TONES: Record<Tone, Partial<Pose>> = {
  plain: {},
  happy: { browY: -3, cheeks: 0.85 },
  sorry: { browTurn: 9, headY: 3, cheeks: 0.4 },
  welcoming: { browY: -4, cheeks: 0.8, arm: 1 },
};

export interface PoseRequest {
  mood: Mood;
  tone: Tone;
  /** Seconds since the drawing began to move; every slow movement is a function of it. */
  seconds: number;
  /** How far the lids are open by blinking, and where a glance goes. */
  lid: number;
  glance: { x: number; y: number };
  mouth: Mouth | undefined;
}

/** Where everything should be now; the drawing follows with `ease`. */
export function poseFor({ mood, tone, seconds, lid, glance, mouth }: PoseRequest): Pose {
  const pose: Pose = { ...REST, ...MOODS[mood] };
  const breath = Math.sin(seconds * (mood === 'asleep' ? 1.1 : 1.55));
  pose.bodyY += breath * 1.6;
  pose.shoulders += breath;
  pose.headY += Math.sin(seconds * 1.55 - 0.5) * 1.8;
  pose.headTurn += Math.sin(seconds * 0.61) * 1.1;
  if (mood === 'idle' || mood === 'speaking' || mood === 'listening') {
    pose.eyeX += glance.x;
    pose.eyeY += glance.y;
    pose.headTurn += glance.x * 0.22;
  }
  if (mood === 'thinking') pose.eyeX += Math.sin(seconds * 0.9) * 1.6;
  if (mood === 'speaking') {
    Object.assign(pose, TONES[tone]);
    pose.headTurn += Math.sin(seconds * 2.3) * 1.5;
    pose.headY += Math.sin(seconds * 3.1) * 1.3;
    if (mouth !== undefined) Object.assign(pose, mouth);
  }
  if (pose.arm > 0) pose.armTurn = Math.sin(seconds * 9) * 13;
  pose.lid = Math.min(pose.lid, lid);
  return pose;
}

/** The pose that stands for a mood when nothing may move. */
export function stillPose(mood: Mood, tone: Tone = 'plain'): Pose {
  const speaking = mood === 'speaking' ? { ...TONES[tone], ...MOUTHS.e } : {};
  return { ...REST, ...MOODS[mood], ...speaking };
}

/** Milliseconds in which a part covers most of its way; lips are the fastest thing in a face. */
const QUICK_MS = 38;
const SLOW_MS = 140;
const QUICK = new Set<keyof Pose>(['width', 'open', 'lift', 'round', 'teeth', 'lid']);
const AT_ONCE = new Set<keyof Pose>(['lid']);

export function ease(from: Pose, to: Pose, elapsedMs: number): Pose {
  const quick = 1 - Math.exp(-elapsedMs / QUICK_MS);
  const slow = 1 - Math.exp(-elapsedMs / SLOW_MS);
  const next = { ...to };
  for (const part of Object.keys(to) as (keyof Pose)[]) {
    if (AT_ONCE.has(part)) continue;
    next[part] = from[part] + (to[part] - from[part]) * (QUICK.has(part) ? quick : slow);
  }
  return next;
}
