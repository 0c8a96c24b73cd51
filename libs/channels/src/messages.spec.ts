import { A_NOTIFICATION, CONSOLE, SECRET } from '../test/notification.fixture.js';
import { dingTalkMessage, dingTalkMessageForSeveral, dingTalkSignature } from './dingtalk.js';
import { letterOf } from './mail.js';
import { titleOf } from './outgoing-notification.js';
import { patienceAsked } from './post-message.js';
import { cloudEventOf, webhookAnswer, webhookMessage, webhookSignature } from './webhook.js';
import { weComMessage, weComMessageForSeveral } from './wecom.js';

const NOW = Date.parse('2026-09-17T09:10:01+08:00');
const link = `${CONSOLE}/cases/${A_NOTIFICATION.caseId}`;
const NUMBERED = { ...A_NOTIFICATION, number: '望江街道哨〔2026〕12号' };
const ANOTHER = { ...A_NOTIFICATION, caseId: '7a2d3b45-5b6d-5e7f-8a9b-0c1d2e3f4a5b', dueAt: null };

describe('A notification that goes out', () => {
  it('is titled by what is asked and by its case', () => {
    expect(titleOf(A_NOTIFICATION)).toBe('街道吹哨，请签收 · 吹哨报到 6f1c2a34');
    expect(titleOf(NUMBERED)).toBe('街道吹哨，请签收 · 望江街道哨〔2026〕12号');
  });
});

describe('A webhook', () => {
  it('is signed as the published example of Standard Webhooks is', () => {
    const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', seconds: 1614265330, body: '{"test": 2432232314}' };
    expect(webhookSignature(SECRET, signed)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('carries an event with every attribute that CloudEvents 1.0 requires, and those we add', () => {
    expect(cloudEventOf(A_NOTIFICATION, CONSOLE)).toEqual({
      specversion: '1.0',
      id: A_NOTIFICATION.noticeId,
      source: CONSOLE,
      type: 'tiaokuai.notice.raised',
      subject: A_NOTIFICATION.caseId,
      time: '2026-09-17T09:10:00.000+08:00',
      datacontenttype: 'application/json',
      data: {
        title: '街道吹哨，请签收 · 吹哨报到 6f1c2a34',
        word: '街道吹哨，请签收',
        unit: 'zf',
        posts: [],
        caseId: A_NOTIFICATION.caseId,
        version: 9,
        kind: 'whistle',
        dueAt: '2026-09-17T11:10:00.000+08:00',
        link,
      },
    });
  });

  it('names the number of a case that has one', () => {
    expect(cloudEventOf(NUMBERED, CONSOLE)['data']).toMatchObject({ number: NUMBERED.number });
  });

  it('has the id of its notification whenever it is sent, and a signature of its own moment', () => {
    const channel = {
      channel: 'webhook',
      name: 'bus',
      url: 'https://bus.example/in',
      secret: SECRET,
    } as const;
    const [first, second] = [NOW, NOW + 60_000].map((now) =>
      webhookMessage(channel, A_NOTIFICATION, { console: CONSOLE, now }),
    );
    expect(first?.headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': A_NOTIFICATION.noticeId,
      'webhook-timestamp': '1789607401',
    });
    expect(second?.headers['webhook-id']).toBe(A_NOTIFICATION.noticeId);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature']);
  });

  it('was taken with any 2xx, is given up at 410, and is sent later when the receiver says when', () => {
    const answered = (status: number, retryAfter?: string) =>
      webhookAnswer({ status, retryAfter, body: '' }, NOW);
    expect([answered(200), answered(204)]).toEqual([{ sent: true }, { sent: true }]);
    expect(answered(410)).toEqual({ sent: false, code: 'HTTP.410', final: true });
    expect(answered(302)).toEqual({ sent: false, code: 'HTTP.302' });
    expect(answered(503, '120')).toEqual({ sent: false, code: 'HTTP.503', retryAfterMilliseconds: 120_000 });
    expect(patienceAsked('Thu, 17 Sep 2026 01:11:01 GMT', NOW)).toBe(60_000);
    expect(patienceAsked('99999999', NOW)).toBe(86_400_000);
    expect(['soon', '0', '-5', ''].map((text) => patienceAsked(text, NOW))).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });
});

describe('A DingTalk robot', () => {
  const channel = {
    channel: 'dingtalk',
    name: 'dingtalk',
    url: 'https://oapi.dingtalk.com/robot/send?access_token=token',
    secret: 'this is secret',
  } as const;

  it('is asked with a signature over time and secret, in the address and URL-encoded', () => {
    const { url } = dingTalkMessage(channel, A_NOTIFICATION, { console: CONSOLE, now: NOW });
    const signature = dingTalkSignature('this is secret', NOW);
    expect(signature).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(url).toBe(`${channel.url}&timestamp=${NOW}&sign=${encodeURIComponent(signature)}`);
    const { secret, ...unsigned } = channel;
    expect(secret).toBe('this is secret');
    expect(dingTalkMessage(unsigned, A_NOTIFICATION, { console: CONSOLE, now: NOW }).url).toBe(channel.url);
  });

  it('gets an actionCard whose one button leads to the case', () => {
    const { body } = dingTalkMessage(channel, A_NOTIFICATION, { console: CONSOLE, now: NOW });
    expect(JSON.parse(body)).toEqual({
      msgtype: 'actionCard',
      actionCard: {
        title: '街道吹哨，请签收 · 吹哨报到 6f1c2a34',
        text: '### 街道吹哨，请签收 · 吹哨报到 6f1c2a34\n\n- 时限：2026-09-17 11:10\n\n- 通知时间：2026-09-17 09:10',
        singleTitle: '去处理',
        singleURL: link,
      },
    });
  });

  it('tells of several that ask the same in one actionCard, each with its link', () => {
    const message = dingTalkMessageForSeveral(channel, [A_NOTIFICATION, ANOTHER], {
      console: CONSOLE,
      now: NOW,
    });
    expect(message.url).toContain('&sign=');
    const title = '街道吹哨，请签收（2 件） · 吹哨报到';
    expect(JSON.parse(message.body)).toEqual({
      msgtype: 'actionCard',
      actionCard: {
        title,
        text: [
          `### ${title}`,
          `- [吹哨报到 6f1c2a34](${link}) 时限：2026-09-17 11:10`,
          `- [吹哨报到 7a2d3b45](${CONSOLE}/cases/${ANOTHER.caseId})`,
        ].join('\n\n'),
        singleTitle: '去工作台',
        singleURL: `${CONSOLE}/`,
      },
    });
  });

  it('names fifty cases at most, in fewer bytes than it takes', () => {
    const many = Array.from({ length: 59 }, () => A_NOTIFICATION);
    const console = `https://tiaokuai.example/${'x'.repeat(200)}`;
    const { body } = dingTalkMessageForSeveral(channel, [A_NOTIFICATION, ...many], { console, now: NOW });
    expect(body.match(/cases/g)).toHaveLength(50);
    expect(body).toContain('- 其余 10 件，见工作台');
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
  });
});

describe('A WeCom robot', () => {
  const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=key';
  const channel = { channel: 'wecom', name: 'wecom', url } as const;
  const cardOf = ({ body }: { readonly body: string }) =>
    (JSON.parse(body) as { template_card: Record<string, unknown> }).template_card;

  it('gets a text_notice card that leads to the case', () => {
    const message = weComMessage(channel, A_NOTIFICATION, { console: CONSOLE });
    expect(message.url).toBe(url);
    expect(JSON.parse(message.body)).toEqual({
      msgtype: 'template_card',
      template_card: {
        card_type: 'text_notice',
        source: { desc: '条块' },
        main_title: { title: '街道吹哨，请签收', desc: '吹哨报到 6f1c2a34' },
        horizontal_content_list: [
          { keyname: '时限', value: '2026-09-17 11:10' },
          { keyname: '通知时间', value: '2026-09-17 09:10' },
        ],
        card_action: { type: 1, url: link },
      },
    });
  });

  it('gets a title of 26 characters and a description of 30, and the whole of what was cut below', () => {
    const word = '多次红色督办：请主要负责人接受约谈并向区主要领导书面报告';
    const kind = { code: 'long', word: '𠮷'.repeat(40) };
    const card = cardOf(weComMessage(channel, { ...A_NOTIFICATION, word, kind }, { console: CONSOLE }));
    expect(card).toMatchObject({
      main_title: { title: `${word.slice(0, 25)}…`, desc: `${'𠮷'.repeat(29)}…` },
      sub_title_text: word,
    });
  });

  it('names the number of a case that has one, of a long one the end', () => {
    const cardOfNumber = (number: string) =>
      cardOf(weComMessage(channel, { ...NUMBERED, number }, { console: CONSOLE }))['main_title'];
    expect(cardOfNumber(NUMBERED.number)).toMatchObject({ desc: NUMBERED.number });
    const long = `${'江畔区某某某某某某某某某某某某某某某某某某管理局'}哨〔2026〕12号`;
    expect(cardOfNumber(long)).toEqual({ title: NUMBERED.word, desc: `…${[...long].slice(-29).join('')}` });
    const several = weComMessageForSeveral(channel, [NUMBERED, ANOTHER], { console: CONSOLE });
    expect(cardOf(several)['horizontal_content_list']).toMatchObject([
      { value: '2026-09-17 11:10 望江街道哨〔2026〕12号' },
      { value: '7a2d3b45' },
    ]);
  });

  it('tells of several that ask the same in one card: what it has rows for by name, the others by number', () => {
    const several = (count: number) =>
      weComMessageForSeveral(channel, [A_NOTIFICATION, ...Array.from({ length: count - 1 }, () => ANOTHER)], {
        console: CONSOLE,
      });
    expect(cardOf(several(2))).toEqual({
      card_type: 'text_notice',
      source: { desc: '条块' },
      main_title: { title: '街道吹哨，请签收（2 件）', desc: '吹哨报到' },
      horizontal_content_list: [
        { type: 1, keyname: '时限', value: '2026-09-17 11:10 6f1c2a34', url: link },
        { type: 1, keyname: '案件', value: '7a2d3b45', url: `${CONSOLE}/cases/${ANOTHER.caseId}` },
      ],
      card_action: { type: 1, url: `${CONSOLE}/` },
    });
    const rows = cardOf(several(44))['horizontal_content_list'] as readonly object[];
    expect([rows.length, rows.at(-1)]).toEqual([6, { keyname: '其余', value: '39 件，见工作台' }]);
  });
});

describe('A letter', () => {
  it('says what is asked, until when and where, under an id that stays', () => {
    expect(letterOf(A_NOTIFICATION, 'delivery-1', CONSOLE)).toEqual({
      subject: '街道吹哨，请签收 · 吹哨报到 6f1c2a34',
      text: `街道吹哨，请签收 · 吹哨报到 6f1c2a34\n时限：2026-09-17 11:10\n通知时间：2026-09-17 09:10\n去处理：${link}\n`,
      messageId: '<delivery-1@tiaokuai.example>',
    });
    expect(letterOf({ ...A_NOTIFICATION, dueAt: null }, 'd', CONSOLE).text).not.toContain('时限');
  });
});
