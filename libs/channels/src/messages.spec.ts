import { A_NOTIFICATION, CONSOLE, SECRET } from '../test/notification.fixture.js';
import { dingTalkMessage, dingTalkSignature } from './dingtalk.js';
import { letterOf } from './mail.js';
import { titleOf } from './outgoing-notification.js';
import { patienceAsked } from './post-message.js';
import { robotAnswer } from './robot.js';
import { cloudEventOf, webhookAnswer, webhookMessage, webhookSignature } from './webhook.js';
import { weComMessage } from './wecom.js';

const NOW = Date.parse('2026-09-17T09:10:01+08:00');
const link = `${CONSOLE}/cases/${A_NOTIFICATION.caseId}`;

describe('A notification that goes out', () => {
  it('is titled by what is asked and by its case', () => {
    expect(titleOf(A_NOTIFICATION)).toBe('街道吹哨，请签收 · 吹哨报到 6f1c2a34');
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
      'content-type': 'application/cloudevents+json; charset=UTF-8',
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
});

describe('A WeCom robot', () => {
  it('gets a text_notice card that leads to the case', () => {
    const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=key';
    const message = weComMessage({ channel: 'wecom', name: 'wecom', url }, A_NOTIFICATION, {
      console: CONSOLE,
    });
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
});

describe('What a robot answers', () => {
  const answered = (body: string, status = 200) => robotAnswer({ status, retryAfter: undefined, body });

  it('counts by its errcode, not by its status', () => {
    expect(answered('{"errcode":0,"errmsg":"ok"}')).toEqual({ sent: true });
    expect(answered('{"errcode":310000,"errmsg":"sign not match"}')).toEqual({
      sent: false,
      code: 'ROBOT.310000',
    });
    expect(answered('<html>')).toEqual({ sent: false, code: 'ROBOT.ANSWER_UNKNOWN' });
    expect(answered('{"errcode":0}', 502)).toEqual({ sent: false, code: 'HTTP.502' });
  });

  it.each([130101, 45009])('asks for a minute when it is spoken to too often (%i)', (errcode) => {
    expect(answered(JSON.stringify({ errcode }))).toEqual({
      sent: false,
      code: `ROBOT.${errcode}`,
      retryAfterMilliseconds: 60_000,
    });
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
