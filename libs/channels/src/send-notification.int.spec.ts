import { startLocalMailServer, type LocalMailServer } from '@tiaokuai/testing/local-mail-server';
import { startLocalReceiver, type LocalReceiver } from '@tiaokuai/testing/local-receiver';
import { A_NOTIFICATION, CONSOLE, SECRET } from '../test/notification.fixture.js';
import type { ChannelSettings } from './channels.settings.js';
import type { Recipient } from './recipients.js';
import { sendNotification, sendTogether } from './send-notification.js';
import type { Sending } from './sending.js';
import { webhookSignature } from './webhook.js';

const TIMEOUT = 300;
const SENT = { sent: true };

describe('Sending a notification', () => {
  let receiver: LocalReceiver;
  let mail: LocalMailServer;
  let settings: ChannelSettings;
  beforeEach(async () => {
    receiver = await startLocalReceiver();
    mail = await startLocalMailServer();
    settings = {
      version: 1,
      console: CONSOLE,
      units: {
        zf: [
          { channel: 'webhook', name: 'bus', url: `${receiver.url}/bus`, secret: SECRET },
          {
            channel: 'dingtalk',
            name: 'dingtalk',
            url: `${receiver.url}/ding?access_token=t`,
            secret: 'SEC1',
          },
          { channel: 'wecom', name: 'wecom', url: `${receiver.url}/wecom?key=k` },
        ],
      },
      mail: {
        host: '127.0.0.1',
        port: mail.port,
        secure: false,
        from: 'notices@tiaokuai.example',
        people: {
          'p-1': 'one@zf.example',
          'p-named': '王小明 <named@zf.example>',
          'p-two': 'one@zf.example, two@zf.example',
        },
      },
    };
  });
  afterEach(() => Promise.all([receiver.close(), mail.close()]));

  const send = (recipient: string, channel: Recipient['channel'] = 'webhook'): Promise<Sending> =>
    sendNotification(settings, { channel, recipient, deliveryId: 'delivery-1' }, A_NOTIFICATION, TIMEOUT);

  it('posts a signed event that its receiver can check', async () => {
    expect(await send('bus')).toEqual(SENT);
    const [posted] = receiver.received;
    const { headers, body, path } = posted ?? { headers: {}, body: '', path: '' };
    const seconds = Number(headers['webhook-timestamp']);
    const id = headers['webhook-id'] ?? '';
    expect([path, id]).toEqual(['/bus', A_NOTIFICATION.noticeId]);
    expect(headers['webhook-signature']).toBe(webhookSignature(SECRET, { id, seconds, body }));
    expect(JSON.parse(body)).toMatchObject({ specversion: '1.0', data: { word: '街道吹哨，请签收' } });
  });

  it('speaks to robots at their address, signed where they ask for it', async () => {
    expect([await send('dingtalk', 'dingtalk'), await send('wecom', 'wecom')]).toEqual([SENT, SENT]);
    expect(receiver.received.map(({ path }) => path.replace(/=\d{13}&sign=.+/, '=…'))).toEqual([
      '/ding?access_token=t&timestamp=…',
      '/wecom?key=k',
    ]);
  });

  it('tells a group of several cases in one message, and only a group', async () => {
    const several = [A_NOTIFICATION, A_NOTIFICATION] as const;
    const to = (channel: string, recipient: string) => ({ unit: 'zf', channel, recipient });
    expect(await sendTogether(settings, to('dingtalk', 'dingtalk'), several, TIMEOUT)).toEqual(SENT);
    expect(receiver.received).toHaveLength(1);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      actionCard: { title: '街道吹哨，请签收（2 件） · 吹哨报到' },
    });
    expect(await sendTogether(settings, to('webhook', 'bus'), several, TIMEOUT)).toEqual({
      sent: false,
      code: 'CHANNEL.ONE_AT_A_TIME',
      final: true,
    });
    expect(receiver.received).toHaveLength(1);
  });

  it('tells by a code what a receiver that fails has answered', async () => {
    receiver.behaves(
      { status: 500 },
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 410 },
      'closes',
    );
    expect(await send('bus')).toEqual({ sent: false, code: 'HTTP.500' });
    expect(await send('bus')).toEqual({ sent: false, code: 'HTTP.429', retryAfterMilliseconds: 7_000 });
    expect(await send('bus')).toEqual({ sent: false, code: 'HTTP.410', final: true });
    expect(await send('bus')).toEqual({ sent: false, code: 'NET.ECONNRESET' });
    await receiver.close();
    expect(await send('bus')).toEqual({ sent: false, code: 'NET.ECONNREFUSED' });
    receiver = await startLocalReceiver();
  });

  it('gives up on a receiver that hangs, and on one that never ends its answer', async () => {
    receiver.behaves('hangs', 'endless');
    const began = performance.now();
    expect(await send('bus')).toEqual({ sent: false, code: 'NET.TIMEOUT' });
    expect(performance.now() - began).toBeLessThan(TIMEOUT * 4);
    expect(await send('bus')).toEqual({ sent: false, code: 'NET.ANSWER_TOO_LARGE' });
  });

  it('takes the first answer of a receiver that answers twice, and never the second for another message', async () => {
    receiver.behaves('twice');
    expect([await send('bus'), await send('bus'), await send('bus')]).toEqual([SENT, SENT, SENT]);
    expect(receiver.received).toHaveLength(3);
  });

  it('follows no redirect', async () => {
    const elsewhere = await startLocalReceiver();
    receiver.behaves({ status: 307, headers: { location: `${elsewhere.url}/inside` } });
    expect(await send('bus')).toEqual({ sent: false, code: 'HTTP.307' });
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });

  it('sends nothing where nobody is configured any more', async () => {
    const gone = { sent: false, code: 'CHANNEL.NOT_CONFIGURED', final: true };
    expect([await send('old'), await send('bus', 'wecom'), await send('p-2', 'mail')]).toEqual([
      gone,
      gone,
      gone,
    ]);
  });

  it('sends a letter with an id that stays', async () => {
    expect([await send('p-1', 'mail'), await send('p-1', 'mail')]).toEqual([SENT, SENT]);
    const ids = mail.letters.map((letter) => /^Message-ID: (.+)$/im.exec(letter)?.[1]?.trim());
    expect(ids).toEqual(['<delivery-1@tiaokuai.example>', '<delivery-1@tiaokuai.example>']);
    expect(mail.letters[0]).toContain('one@zf.example');
  });

  it('sends a letter to one mailbox, named or not, and to nobody where it is not one', async () => {
    expect(await send('p-named', 'mail')).toEqual(SENT);
    expect(mail.letters[0]).toContain('<named@zf.example>');
    const refused = { sent: false, code: 'MAIL.ADDRESS_NOT_ONE', final: true };
    expect(await send('p-two', 'mail')).toEqual(refused);
    expect(mail.letters).toHaveLength(1);
  });

  it('tells by a code what a mail server does that refuses, hangs, is away or answers twice', async () => {
    mail.behaves({ refuses: 451 }, { refuses: 550 }, 'hangs', 'twice');
    expect(await send('p-1', 'mail')).toEqual({ sent: false, code: 'MAIL.451' });
    expect(await send('p-1', 'mail')).toEqual({ sent: false, code: 'MAIL.550', final: true });
    expect(await send('p-1', 'mail')).toMatchObject({
      sent: false,
      code: expect.stringMatching(/^MAIL\.E?TIMED?OUT$/) as string,
    });
    expect(await send('p-1', 'mail')).toEqual(SENT);
    await mail.close();
    expect(await send('p-1', 'mail')).toMatchObject({
      sent: false,
      code: expect.stringMatching(/^MAIL\.E/) as string,
    });
    mail = await startLocalMailServer();
  });
});
