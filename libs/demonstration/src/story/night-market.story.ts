import { CLOSING, CONTACT, evaluations, notification, ON_SITE, REPLY, row, sheet, solved } from './forms.js';
import { instantOf, type Story } from './story.js';

const NIGHT_MARKET = sheet('wj', {
  title: '江滨夜市占道经营',
  type: 'jointEnforcement',
  appointment: instantOf('09-18 18:30'),
  facts: '夜市摊位占用江滨路行车道，网格员多次劝导，次日又返回。',
  departments: [
    row('zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }),
    row('sj', 'assist', '查处食品摊贩', { itemCode: 'JP-08' }),
    row('ga', 'assist', '疏导交通', { itemCode: 'JP-19' }),
  ],
});

/** Joint enforcement by appointment; one of three comes late. */
export const nightMarket: Story = {
  name: 'story 1 night market',
  begins: instantOf('09-15 15:20'),
  commands: [
    ['09-15 15:20', 'wj/streetOfficer', 'new whistle', 'draft', NIGHT_MARKET],
    ['09-15 15:20', 'wj/streetOfficer', 'whistle', 'submitForApproval'],
    ['09-15 16:30', 'wj/streetHead', 'whistle', 'approve'],
    ['09-15 16:40', 'wj/streetDispatcher', 'whistle', 'blow'],
    ['09-15 17:05', 'zf/deptOfficer', 'whistle', 'acknowledge', CONTACT],
    ['09-16 08:50', 'sj/deptOfficer', 'whistle', 'acknowledge', CONTACT],
    ['09-16 10:20', 'ga/deptOfficer', 'whistle', 'acknowledge', CONTACT],
    ['09-18 18:10', 'zf/deptOfficer', 'whistle', 'reportIn', ON_SITE],
    ['09-18 18:25', 'sj/deptOfficer', 'whistle', 'reportIn', ON_SITE],
    ['09-18 18:42', 'ga/deptOfficer', 'whistle', 'reportIn', ON_SITE],
    ['09-20 09:10', 'ga/deptDeputy', 'supervisionOrder ga', 'sign'],
    ['09-20 09:30', 'ga/deptOfficer', 'supervisionOrder ga', 'submitReply', REPLY],
    [
      '09-20 11:00',
      'zf/deptOfficer',
      'whistle',
      'submitResult',
      solved('清理占道摊位三十二个，引导入疏导点'),
    ],
    ['09-21 10:00', 'dc/supervisor', 'supervisionOrder ga', 'acceptReply'],
    [
      '09-21 10:30',
      'sj/deptOfficer',
      'whistle',
      'submitResult',
      solved('食品摊贩备案十二户，下架无标签食品'),
    ],
    ['09-21 16:00', 'ga/deptOfficer', 'whistle', 'submitResult', solved('疏导路口，增设夜间警力')],
    ['09-22 09:00', 'wj/streetOfficer', 'whistle', 'acceptResult', { unit: 'zf' }],
    ['09-22 09:00', 'wj/streetOfficer', 'whistle', 'acceptResult', { unit: 'sj' }],
    ['09-22 09:00', 'wj/streetOfficer', 'whistle', 'acceptResult', { unit: 'ga' }],
    ...notification('09-23 10:00', 'zf', 7),
    ['09-23 11:00', 'wj/liaisonA', 'resultNotification', 'markRead'],
    ['09-23 14:00', 'sj/liaisonA', 'resultNotification', 'markRead'],
    ['09-23 14:10', 'ga/liaisonB', 'resultNotification', 'markRead'],
    ...evaluations('09-24 15:00', 'wj', { zf: {}, sj: {}, ga: { promptness: 2 } }),
    ['09-28 09:30', 'wj/streetHead', 'whistle', 'close', CLOSING],
  ],
};
