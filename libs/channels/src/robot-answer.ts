import { patienceAsked, type HttpAnswer } from './post-message.js';
import { notSent, type Sending } from './sending.js';

/** What the codes of one make of robot mean, from its maker's pages. */
export interface RobotCodes {
  /** Too many messages: for so many milliseconds it takes nothing from anybody. */
  readonly bans: Readonly<Record<number, number>>;
  /** The robot is gone, or the message is not one that it will ever take. */
  readonly final: readonly number[];
  /** Several causes under one code, told apart by its text: the first that is found in it. */
  readonly causes: Readonly<Record<number, readonly (readonly [found: RegExp, cause: string])[]>>;
}

/** Robots answer 200 also when they refuse; what counts is `errcode`. Its text may quote anything and is never kept. */
export function robotAnswer(codes: RobotCodes): (answer: HttpAnswer, now: number) => Sending {
  return ({ status, body, retryAfter }, now) => {
    if (status < 200 || status >= 300) return banned(`HTTP.${status}`, patienceAsked(retryAfter, now));
    const { errcode, errmsg } = answerIn(body);
    if (errcode === 0) return { sent: true };
    if (errcode === undefined) return notSent('ROBOT.ANSWER_UNKNOWN');
    const cause = codes.causes[errcode]?.find(([found]) => found.test(errmsg))?.[1];
    const code = `ROBOT.${errcode}${cause === undefined ? '' : `.${cause}`}`;
    if (codes.final.includes(errcode)) return notSent(code, { final: true });
    const ban = codes.bans[errcode];
    return banned(code, ban && Math.max(ban, patienceAsked(retryAfter, now) ?? 0));
  };
}

function banned(code: string, milliseconds: number | undefined): Sending {
  return notSent(code, milliseconds === undefined ? {} : { banMilliseconds: milliseconds });
}

function answerIn(body: string): { readonly errcode: number | undefined; readonly errmsg: string } {
  const unknown = { errcode: undefined, errmsg: '' };
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null || !('errcode' in answer)) return unknown;
    if (typeof answer.errcode !== 'number') return unknown;
    const errmsg = 'errmsg' in answer && typeof answer.errmsg === 'string' ? answer.errmsg : '';
    return { errcode: answer.errcode, errmsg };
  } catch {
    return unknown;
  }
}
