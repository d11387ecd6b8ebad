#!/usr/bin/env node
// A fake Telegram Bot API server and a load generator in one process, for any
// bot that long-polls. Plain Node.js >= 20, no dependencies. See --help.
import fs from 'node:fs';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import net from 'node:net';
import { createServer, parseForm, parseBody } from './lib/http1.mjs';
import { parseArgs, fail, rng, now, r1 } from './lib/util.mjs';
import { COMMON, runBench, sum } from './lib/load.mjs';

export const VERSION = '1.0.0';

// ===== the fake server ======================================================
// Events out: onReply(chatId, kind, text, markup, messageId), onAck(callbackId)
export class FakeTelegram {
  constructor(o = {}) {
    this.o = o; this.rand = rng((o.seed ?? 1) ^ 0x5bd1e995);
    this.nextUpdate = o.firstUpdateId ?? 100000001; this.nextMsg = 1; this.nextCb = 1;
    this.queue = []; this.head = 0; this.poll = null; this.wake = false;
    this.chats = new Map(); this.methods = new Map();
    this.e = { rejected: {}, conflicts: 0, bad_token: 0, bad_request: 0, flood_429: 0, injected_500: 0, injected_drops: 0 };
    this.delivered = 0; this.redelivered = 0; this.batches = 0; this.maxBatch = 0; this.confirmed = 0;
    this.bystanders = new Map();
    this.onReply = () => { }; this.onAck = () => { }; this.onFirstPoll = null; this.polls = 0;
    this.flood = { sec: 0, n: 0 };
    this.me = { id: 7000000001, is_bot: true, first_name: 'Bench Bot', username: 'bench_load_bot', can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false, can_connect_to_business: false, has_main_web_app: false };
    this.meJson = JSON.stringify(this.me);
    this.dateNow = Math.floor(Date.now() / 1000);
    this.clock = setInterval(() => { this.dateNow = Math.floor(Date.now() / 1000); }, 500); this.clock.unref();
    this.http = createServer((req, conn) => this.handle(req, conn));
  }
  listen(port) { return this.http.listen(port); }
  close() { clearInterval(this.clock); return this.http.close(); }
  chat(id) { let c = this.chats.get(id); if (!c) { c = { id, msgs: new Map(), sec: 0, n: 0 }; this.chats.set(id, c); } return c; }

  // chats that exist but never write: what they are sent is counted apart
  addBystanders(first, n) { for (let i = 0; i < n; i++) { this.chat(first + i); this.bystanders.set(first + i, 0); } }
  reply(uid, kind, text, markup, mid, msg) {
    const got = this.bystanders.get(uid);
    if (got !== undefined) this.bystanders.set(uid, got + 1);
    else this.onReply(uid, kind, text, markup, mid, msg);
  }

  // ---- updates in
  pushText(uid, text) {
    const mid = this.nextMsg++, id = this.nextUpdate++;
    let ent = '';
    if (text.charCodeAt(0) === 47) { const sp = text.indexOf(' '); ent = `,"entities":[{"offset":0,"length":${sp < 0 ? text.length : sp},"type":"bot_command"}]`; }
    this.chat(uid);
    const who = `"id":${uid},"first_name":"User${uid}","username":"user${uid}"`;
    this.enqueue(id, 'message', `{"update_id":${id},"message":{"message_id":${mid},"from":{${who},"is_bot":false,"language_code":"en"},"chat":{${who},"type":"private"},"date":${this.dateNow},"text":${JSON.stringify(text)}${ent}}}`);
    return mid;
  }
  pushPress(uid, msg, button) {
    const data = button.callback_data;
    const id = this.nextUpdate++, cb = String(4000000000000 + this.nextCb++);
    const u = { update_id: id, callback_query: { id: cb, from: { id: uid, is_bot: false, first_name: 'User' + uid, username: 'user' + uid, language_code: 'en' }, message: this.message(uid, msg.id, msg), chat_instance: '-' + uid, data } };
    this.enqueue(id, 'callback_query', JSON.stringify(u));
    return cb;
  }
  enqueue(id, type, json) {
    if (this.allowed && !this.allowed.has(type)) { this.e.rejected['not in allowed_updates: ' + type] = (this.e.rejected['not in allowed_updates: ' + type] || 0) + 1; return; }
    this.queue.push({ id, json, n: 0 });
    if (this.poll && !this.wake) { this.wake = true; setImmediate(() => { this.wake = false; this.flush(); }); }
  }
  pending() { return this.queue.length - this.head; }
  confirm(offset) {
    const q = this.queue;
    while (this.head < q.length && q[this.head].id < offset) { q[this.head] = null; this.head++; this.confirmed++; }
    if (this.head > 8192 && this.head * 2 > q.length) { this.queue = q.slice(this.head); this.head = 0; }
  }
  takeBatch(limit) {
    const end = Math.min(this.queue.length, this.head + limit); let s = '';
    for (let i = this.head; i < end; i++) { const u = this.queue[i]; if (u.n++) this.redelivered++; s += (s ? ',' : '') + u.json; }
    const n = end - this.head;
    if (n) { this.delivered += n; this.batches++; if (n > this.maxBatch) this.maxBatch = n; }
    return s;
  }
  flush() { // answer the waiting long poll, if there is something to say
    const p = this.poll;
    if (!p || this.pending() === 0) return;
    this.endPoll(200, `{"ok":true,"result":[${this.takeBatch(p.limit)}]}`);
  }
  endPoll(status, json) {
    const p = this.poll; if (!p) return;
    this.poll = null; clearTimeout(p.t);
    if (p.conn.req) p.conn.req.onclose = null;
    this.answer(p.conn, status, json);
  }

  counters() { return { requests: this.http.counters.requests, d: this.delivered, b: this.batches, rd: this.redelivered }; }
  errors() { const e = this.e; return [sum(e.rejected) + e.conflicts + e.bad_token + e.bad_request, e]; }
  detail(a, b) { return { updates_redelivered: b.rd - a.rd, mean_batch: r1((b.d - a.d) / Math.max(1, b.b - a.b)), max_batch: this.maxBatch, bystanders: this.bystanders.size ? { n: this.bystanders.size, ...this.reached() } : undefined }; }
  reached() { const got = [...this.bystanders.values()]; return { reached: got.filter((n) => n > 0).length, reached_twice: got.filter((n) => n > 1).length }; }

  // ---- requests
  handle(req, conn) {
    const url = req.url; let qi = url.indexOf('?'); const path = qi < 0 ? url : url.slice(0, qi);
    if (!path.startsWith('/bot')) {
      if (path.startsWith('/file/bot')) return conn.send(200, '"file"');
      return conn.send(404, '{"ok":false,"error_code":404,"description":"Not Found"}');
    }
    const s1 = path.indexOf('/', 4); let token = path.slice(4, s1 < 0 ? undefined : s1), method = s1 < 0 ? '' : path.slice(s1 + 1);
    if (method.startsWith('test/')) method = method.slice(5);
    if (this.o.token && token !== this.o.token && decodeURIComponent(token) !== this.o.token) { this.e.bad_token++; return conn.send(401, '{"ok":false,"error_code":401,"description":"Unauthorized"}'); }
    const m = method.toLowerCase();
    this.methods.set(method, (this.methods.get(method) || 0) + 1);
    let p;
    try { p = {}; if (qi >= 0) parseForm(url.slice(qi + 1), p); parseBody(req, p); } catch { this.e.bad_request++; return conn.send(400, '{"ok":false,"error_code":400,"description":"Bad Request: can\'t parse the request body"}'); }
    if (m === 'getupdates') return this.getUpdates(p, conn, req);
    if (this.o.failRate && this.rand() < this.o.failRate) { this.e.injected_500++; return this.answer(conn, 500, '{"ok":false,"error_code":500,"description":"Internal Server Error"}'); }
    const [status, json] = this.api(m, p);
    if (this.o.dropRate && this.rand() < this.o.dropRate) { this.e.injected_drops++; return conn.drop(); }
    this.answer(conn, status, json);
  }
  answer(conn, status, json) {
    if (this.o.delayMs) setTimeout(() => conn.send(status, json), this.o.delayMs);
    else conn.send(status, json);
  }
  getUpdates(p, conn, req) {
    this.polls++;
    if (this.polls === 1 && this.onFirstPoll) { const f = this.onFirstPoll; this.onFirstPoll = null; f(); }
    this.onPoll?.();
    if (this.poll) { this.e.conflicts++; this.endPoll(409, '{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"}'); }
    let au = p.allowed_updates; if (typeof au === 'string') { try { au = JSON.parse(au); } catch { au = null; } }
    if (Array.isArray(au)) this.allowed = au.length ? new Set(au) : null;
    const offset = Number(p.offset || 0), limit = Math.min(100, Math.max(1, Number(p.limit || 100))), timeout = Math.min(50, Math.max(0, Number(p.timeout || 0)));
    if (offset > 0) this.confirm(offset);
    else if (offset < 0) { const keep = this.queue.length + offset; if (keep > this.head) this.confirm(this.queue[keep].id); }
    if (this.pending() > 0) return this.answer(conn, 200, `{"ok":true,"result":[${this.takeBatch(limit)}]}`);
    if (timeout === 0) return this.answer(conn, 200, '{"ok":true,"result":[]}');
    const poll = { conn, limit };
    poll.t = setTimeout(() => { if (this.poll === poll) this.endPoll(200, '{"ok":true,"result":[]}'); }, timeout * 1000);
    poll.t.unref?.();
    req.onclose = () => { if (this.poll === poll) { clearTimeout(poll.t); this.poll = null; } };
    this.poll = poll;
  }
  reject(text) { this.e.rejected[text] = (this.e.rejected[text] || 0) + 1; return [400, `{"ok":false,"error_code":400,"description":${JSON.stringify('Bad Request: ' + text)}}`]; }
  limited(chat) {
    const o = this.o, sec = Math.floor(now() / 1000);
    if (o.limitGlobal) { if (this.flood.sec !== sec) { this.flood.sec = sec; this.flood.n = 0; } if (++this.flood.n > o.limitGlobal) return true; }
    if (o.limitChat) { if (chat.sec !== sec) { chat.sec = sec; chat.n = 0; } if (++chat.n > o.limitChat) return true; }
    return false;
  }
  message(uid, mid, m) {
    const r = { message_id: mid, from: this.me, chat: { id: uid, first_name: 'User' + uid, username: 'user' + uid, type: 'private' }, date: this.dateNow };
    if (m.photo) r.photo = [{ file_id: 'f' + mid, file_unique_id: 'u' + mid, width: 800, height: 480, file_size: m.photo }];
    if (m.document) r.document = { file_id: 'f' + mid, file_unique_id: 'u' + mid, file_size: m.document };
    if (m.media) { if (m.text) r.caption = m.text; } else r.text = m.text;
    if (m.markup && m.markup.inline_keyboard) r.reply_markup = m.markup;
    return r;
  }
  checkMarkup(p) {
    let k = p.reply_markup;
    if (k === undefined || k === null || k === '') return [null, null];
    if (typeof k === 'string') { try { k = JSON.parse(k); } catch { return [null, 'object expected as reply markup']; } }
    if (k.inline_keyboard) for (const row of k.inline_keyboard) for (const b of row) {
      if (!b.text) return [null, "can't parse inline keyboard button: text is empty"];
      if (b.callback_data !== undefined && Buffer.byteLength(b.callback_data) > 64) return [null, 'BUTTON_DATA_INVALID'];
    }
    return [k, null];
  }
  api(m, p) { // -> [status, json]
    switch (m) {
      case 'getme': return [200, `{"ok":true,"result":${this.meJson}}`];
      case 'sendmessage': case 'sendphoto': case 'senddocument': case 'sendanimation': case 'sendvideo': case 'sendaudio': case 'sendvoice': case 'sendsticker': {
        const uid = Number(p.chat_id), chat = this.chats.get(uid);
        if (!chat) return this.reject('chat not found');
        const media = m !== 'sendmessage', text = media ? (p.caption ?? '') : p.text;
        if (!media && (typeof text !== 'string' || text.trim() === '')) return this.reject('message text is empty');
        if (text.length > (media ? 1024 : 4096)) return this.reject(media ? 'message caption is too long' : 'message is too long');
        const [markup, bad] = this.checkMarkup(p);
        if (bad) return this.reject(bad);
        if (this.limited(chat)) { this.e.flood_429++; return [429, '{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}']; }
        const mid = this.nextMsg++, msg = { id: mid, text, markup, media };
        if (m === 'sendphoto') msg.photo = (p.photo && p.photo.size) || Object.values(p).find((v) => v && v.size)?.size || 1;
        else if (media) msg.document = Object.values(p).find((v) => v && v.size)?.size || 1;
        if (markup && markup.inline_keyboard) { chat.msgs.set(mid, msg); if (chat.msgs.size > 8) chat.msgs.delete(chat.msgs.keys().next().value); }
        const json = media || markup ? JSON.stringify({ ok: true, result: this.message(uid, mid, msg) })
          : `{"ok":true,"result":{"message_id":${mid},"from":${this.meJson},"chat":{"id":${uid},"first_name":"User${uid}","username":"user${uid}","type":"private"},"date":${this.dateNow},"text":${JSON.stringify(text)}}}`;
        this.reply(uid, m, text, markup, mid, msg);
        return [200, json];
      }
      case 'editmessagetext': case 'editmessagereplymarkup': case 'editmessagecaption': case 'editmessagemedia': {
        const uid = Number(p.chat_id), mid = Number(p.message_id), chat = this.chats.get(uid);
        if (p.inline_message_id) return [200, '{"ok":true,"result":true}'];
        if (!chat) return this.reject('chat not found');
        if (!(mid > 0 && mid < this.nextMsg)) return this.reject('message to edit not found');
        const [markup, bad] = this.checkMarkup(p);
        if (bad) return this.reject(bad);
        if (this.limited(chat)) { this.e.flood_429++; return [429, '{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}']; }
        const old = chat.msgs.get(mid), onlyMarkup = m === 'editmessagereplymarkup';
        const text = onlyMarkup ? (old ? old.text : '') : (p.text ?? p.caption ?? '');
        if (m === 'editmessagetext' && text.trim() === '') return this.reject('message text is empty');
        if (old && old.text === text && JSON.stringify(old.markup) === JSON.stringify(markup)) return this.reject('message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message');
        const msg = { id: mid, text, markup, media: old ? old.media : false };
        chat.msgs.set(mid, msg); if (chat.msgs.size > 8) chat.msgs.delete(chat.msgs.keys().next().value);
        this.reply(uid, m, text, markup, mid, msg);
        return [200, JSON.stringify({ ok: true, result: this.message(uid, mid, msg) })];
      }
      case 'answercallbackquery': this.onAck(String(p.callback_query_id)); return [200, '{"ok":true,"result":true}'];
      case 'getwebhookinfo': return [200, `{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":${this.pending()}}}`];
      case 'getmycommands': return [200, '{"ok":true,"result":[]}'];
      case 'getchat': return [200, `{"ok":true,"result":{"id":${Number(p.chat_id)},"type":"private","first_name":"User","accent_color_id":0,"max_reaction_count":11}}`];
      case 'getfile': return [200, '{"ok":true,"result":{"file_id":"f","file_unique_id":"u","file_path":"x"}}'];
      default: return [200, '{"ok":true,"result":true}'];
    }
  }
}

// ===== command line ============================================================
const USAGE = `telegram-load.mjs ${VERSION}: a fake Telegram Bot API server that loads the bot under test.

  node telegram-load.mjs [options]                     wait for a bot on the printed URL
  node telegram-load.mjs --spawn "CMD" [options]       start the bot, measure, stop it
  node telegram-load.mjs --serve                       only serve (no load), until SIGINT

CMD gets TELEGRAM_API_BASE (http://127.0.0.1:PORT), TELEGRAM_TOKEN in its environment,
and {url}, {token}, {port} are replaced in CMD. Use "env A=b prog" to set more variables.
The report is JSON on stdout (or --out); progress goes to stderr.

Modes: once   = each conversation is one text message, answered by at least one reply
       dialog = each conversation is --steps steps: --start first, then a press of a
                random inline button of the latest reply (or of a reply keyboard, or
                a text of --text when there is none), the next step on each reply
Closed loop by default (--inflight at a time); --rate makes it open loop, latency
then counts from when the message was due, not from when it was sent.`;
const SPEC = [...COMMON,
  ['token', '7000000001:AAbenchbenchbenchbenchbenchbench12345', 'the token expected'],
  ['bystanders', 0, 'chats that exist but never write, such as those of members who are only nudged'], ['first-bystander', 5000001, 'the id of the first of them'],
  ['self-test', '', 'direct | http: measure the harness itself with a trivial bot in this process'],
];

async function main() {
  const o = parseArgs(process.argv.slice(2), SPEC, USAGE);
  if (!['', 'direct', 'http'].includes(o['self-test'])) fail('--self-test is direct or http');
  const srv = new FakeTelegram({ token: o.token, delayMs: o['delay-ms'], failRate: o['fail-rate'], dropRate: o['drop-rate'], limitGlobal: o['limit-global'], limitChat: o['limit-chat'], seed: o.seed });
  srv.addBystanders(o['first-bystander'], o.bystanders);
  await runBench(o, srv, {
    tool: 'telegram-load', version: VERSION,
    describe: (url) => `fake Telegram at ${url} token ${o.token}`,
    env: (url) => ({ TELEGRAM_API_BASE: url, TELEGRAM_TOKEN: o.token }),
    replace: (cmd) => cmd.replaceAll('{token}', o.token),
    selfTest: !o['self-test'] ? null : (port) => {
      if (o['self-test'] === 'direct') return directBot(srv);
      const w = new Worker(new URL(import.meta.url), { workerData: { bot: 'http', port, token: o.token } });
      w.on('error', (e) => fail(String(e)));
      return () => w.terminate();
    },
  });
}

// ===== trivial bots for --self-test =============================================
function directBot(srv) { // no sockets: the cost of generator and bookkeeping alone
  let stop = false, offset = 0;
  const conn = { req: {}, send: (status, json) => { this_(json); } };
  const this_ = (json) => {
    const r = JSON.parse(json).result; if (stop || !Array.isArray(r)) return;
    for (const u of r) { offset = u.update_id + 1; const m = u.message; srv.api('sendmessage', { chat_id: m.chat.id, text: 'echo ' + m.text }); }
    setImmediate(poll);
  };
  const poll = () => { if (!stop) { conn.req = {}; srv.getUpdates({ offset, timeout: 10 }, conn, conn.req); } };
  setImmediate(poll);
  return () => { stop = true; };
}
function httpBot({ port, token }) { // its own thread, keep-alive connections, requests pipelined
  const K = 8, path = '/bot' + token + '/'; let offset = 0, k = 0;
  const conns = []; const out = new Array(K).fill('');
  for (let i = 0; i < K; i++) { const s = net.connect(port, '127.0.0.1'); s.setNoDelay(true); s.on('data', () => { }); conns.push(s); }
  const p = net.connect(port, '127.0.0.1'); p.setNoDelay(true);
  let buf = null;
  const poll = () => p.write(`GET ${path}getUpdates?offset=${offset}&timeout=20 HTTP/1.1\r\nHost: x\r\n\r\n`);
  p.on('data', (d) => {
    buf = buf ? Buffer.concat([buf, d]) : d;
    const e = buf.indexOf('\r\n\r\n'); if (e < 0) return;
    const n = +/content-length: (\d+)/i.exec(buf.latin1Slice(0, e))[1]; if (buf.length < e + 4 + n) return;
    const r = JSON.parse(buf.toString('utf8', e + 4, e + 4 + n)).result; buf = null;
    for (const u of r) {
      offset = u.update_id + 1;
      const body = JSON.stringify({ chat_id: u.message.chat.id, text: 'echo ' + u.message.text });
      out[k] += `POST ${path}sendMessage HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      k = (k + 1) % K;
    }
    for (let i = 0; i < K; i++) if (out[i]) { conns[i].write(out[i]); out[i] = ''; }
    poll();
  });
  p.on('connect', poll);
}

if (!isMainThread && workerData?.bot === 'http') httpBot(workerData);
else if (isMainThread && process.argv[1] && fs.realpathSync(process.argv[1]) === fs.realpathSync(new URL(import.meta.url).pathname)) main().catch((e) => { console.error(e); process.exit(1); });
