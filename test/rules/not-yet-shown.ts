/**
 * What rules declare and no spec shows yet. It only grows shorter: a line comes out with the spec that shows it, or with the
 * declaration, where the rules can never do it.
 */
export const NOT_YET_SHOWN: readonly string[] = [
  'dispute applyDetermination leadsTo executing>executing',
  'panel @panel.dutyRuling leadsTo underReview>upheld',
  'panel decideByLeader rejects CASE.FIELD_INVALID',
  'panel decideByLeader rejects GATE.BEYOND_ASSISTING_DUTY',
  'panel decideByLeader rejects GATE.UNLISTED',
  'panel decideByLeader rejects PANEL.ONE_LEAD',
  'panel designateInterimLead rejects PANEL.SEAT_IS_PARTY',
  'panel issueDetermination rejects PANEL.SEAT_IS_PARTY',
  'panel openEvidence rejects PANEL.SEAT_IS_PARTY',
  'panel recuse records RoundClosed',
  'panel ruleReview rejects CASE.FIELD_INVALID',
  'panel ruleReview rejects GATE.UNLISTED',
  'resultNotification answer rejects CASE.FIELD_INVALID',
  'resultNotification fileNotice leadsTo read>filed',
  'suggestion readdress rejects CASE.LIAISON_VACANT',
  'supervisionOrder @order.reply cancels order.sign',
  'supervisionOrder followObligation cancels order.sign',
  'supervisionOrder followObligation leadsTo red>cancelled',
  'supervisionOrder followObligation leadsTo white>yellow',
  'supervisionOrder followObligation records OrderRaised',
  'supervisionOrder followObligation starts order.sign',
  'supervisionOrder raise cancels order.judge',
  'supervisionOrder raise cancels order.reply',
  'supervisionOrder raise leadsTo white>red',
  'supervisionOrder raise leadsTo white>yellow',
  'supervisionOrder raise meets order.rectify',
  'supervisionOrder raise starts order.reply',
  'supervisionOrder rejectReply cancels order.reply',
];
