import type { Case } from './desk.js';
import { at, EVIDENCE, oneOf, personAt, someDuties, STREETS } from './district.js';
import { blowWhistle, type Convened, type Life } from './standing.js';

/** Lives of the procedures by which units work together: calls, requests, meetings, warnings. */

/** Called and acknowledged; then somebody comes, or the caller adds a word. */
export const whistle: Life = async (standing, roll) => {
  const { case: one, street, owing } = await blowWhistle(standing, roll);
  if (roll(2) === 0) return;
  await one.give(`${street}/streetOfficer`, 'comment', { text: '居民已在现场等候' });
  const [unit = '', ...others] = owing;
  if (roll(2) === 0) return;
  owing.splice(0, owing.length, ...others);
  await one.give(at(unit, 'Officer'), 'reportIn', {
    mode: 'onsite',
    personName: '李四',
    position: { lat: 30.24567, lon: 120.16789, accuracy: 12 },
  });
};

/** Asked, signed in, now and then declined at first, worked on and confirmed. */
export const collaboration: Life = async ({ desk }, roll) => {
  const street = oneOf(STREETS, roll);
  const [{ unit, itemCode, title, task }] = someDuties(1, roll);
  const one = await desk.open('collaboration', `${street}/streetOfficer`, {
    ...{ title: `${title}协查`, to: unit, itemCode, details: task },
    ask: oneOf(['check', 'evidence', 'people'], roll),
    facts: `居民反映${title}。`.repeat(1 + roll(5)),
    urgency: oneOf(['ordinary', 'urgent'], roll),
    deputy: personAt(street, 'Deputy'),
  });
  const officer = at(unit, 'Officer');
  await one.give(officer, 'signIn', { personName: '李四' });
  if (roll(4) === 0) {
    const citation = { law: '行政处罚法', article: '第十八条' };
    await one.give(at(unit, 'Deputy'), 'decline', { ground: 'outsideStatutoryPower', citation });
    await one.give(officer, 'withdrawDecline');
  }
  await one.give(officer, 'accept', { contact: '李四 0571-80000001', plan: '今日到场' });
  if (roll(2) === 0) await one.give(officer, 'reportProgress', { text: '已到场核查' });
  await one.give(officer, 'submitResult', { content: `已${task}`, evidence: EVIDENCE, complete: 'yes' });
  await one.give(at(street, 'Deputy'), 'confirmResult', { score: 3 + roll(3) });
};

/** A meeting is convened for a while ahead; whoever comes by after its hour holds one that waits. */
export const consultation: Life = async (standing, roll) => {
  const { desk, convened } = standing;
  const due = convened.findIndex(({ when }) => when < Date.now());
  const [meeting] = due < 0 ? [] : convened.splice(due, 1);
  if (meeting !== undefined) return holdMeeting(meeting);
  const [{ unit: convenor, itemCode, title }] = someDuties(1, roll);
  const invited = oneOf(STREETS, roll);
  const emergency = roll(3) > 0;
  const one = await desk.open('consultation', at(convenor, 'Officer'), {
    ...{ agenda: [`${title}分工`], itemCodes: [itemCode], invitees: [{ unit: invited, required: true }] },
    ...{ urgency: emergency ? 'emergency' : 'ordinary', mode: 'meeting' },
    deputy: personAt(convenor, 'Deputy'),
  });
  const when = Date.now() + (emergency ? MEETS_SOON : 7 * 24 * 3_600_000);
  await one.give(at(convenor, 'Officer'), 'convene', {
    ...{ when: new Date(when).toISOString(), place: '三楼会议室', chair: personAt(convenor, 'Deputy') },
  });
  const person = personAt(invited, 'Officer');
  await one.give(at(invited, 'Officer'), 'confirmAttendance', { person });
  if (roll(2) === 0) await one.give(at(invited, 'Officer'), 'recordPosition', { position: 'agreeInPart' });
  if (emergency) convened.push({ case: one, convenor, invited, when });
};

/** Longer than any command waits for its turn: a meeting is convened before its hour. */
const MEETS_SOON = 2_000;

async function holdMeeting({ case: one, convenor, invited }: Convened): Promise<void> {
  const present = [
    { unit: convenor, person: personAt(convenor, 'Deputy') },
    { unit: invited, person: personAt(invited, 'Officer') },
  ];
  await one.give(at(convenor, 'Officer'), 'hold', { present });
  const agreedDate = dayAhead(20);
  const resolutions = [{ text: '部门牵头', owner: convenor, action: '每周巡查一次', agreedDate }];
  await one.give(at(convenor, 'Officer'), 'draftMinutes', { resolutions });
  await one.give(at(convenor, 'Deputy'), 'issueMinutes');
}

function dayAhead(days: number): string {
  return new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** Raised, assessed, out; the streets acknowledge and act; cleared and looked back on. */
export const warning: Life = async ({ desk }, roll) => {
  const streets = STREETS.slice(roll(6)).slice(0, 1 + roll(2));
  const level = oneOf(['blue', 'yellow', 'orange'], roll);
  const officer = at('sl', 'Officer');
  const one = await desk.open('warning', officer, {
    ...{ scene: '江水上涨', link: '堤防', problem: '水位每小时上涨十厘米', source: '水情监测' },
    ...{ place: { address: '沿江堤防' }, suspectedLevel: level, itemCodes: ['JP-17'] },
  });
  const prevention = '转移居民、准备沙袋';
  const assessment = { level, cause: '上游泄洪', recipients: streets, basis: '防汛条例第27条', prevention };
  await one.give(officer, 'assess', assessment);
  await one.give(at('sl', 'Deputy'), 'issueWarning', {
    measuresAsked: streets.map((unit) => ({ unit, text: prevention, itemCode: 'JP-17' })),
    validUntil: new Date(Date.now() + 3 * 24 * 3_600_000).toISOString(),
  });
  await warned(one, streets);
  if (roll(2) === 0) return;
  await one.give(at('sl', 'Deputy'), 'clear', { reason: '水位回落' });
  await one.give(at('sl', 'Deputy'), 'review', { happened: roll(2) === 0, lessons: '险段应提前备料' });
};

async function warned(one: Case, streets: readonly string[]): Promise<void> {
  for (const street of streets) {
    await one.give(at(street, 'Officer'), 'acknowledge');
    await one.give(at(street, 'Officer'), 'reportMeasures', { measures: '居民已登记待转移' });
  }
}
