// Reads gateway payloads from a file, one {"from": "discord" | "bot", "payload": {...}} a line, and holds each to a JSON Schema
// made from the types of discord-api-types. Prints what is wrong; exits with 1 if anything is.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

const here = path.dirname(fileURLToPath(import.meta.url));
const kinds = {
  'discord 0 READY': 'GatewayReadyDispatch',
  'discord 0 RESUMED': 'GatewayResumedDispatch',
  'discord 0 MESSAGE_CREATE': 'GatewayMessageCreateDispatch',
  'discord 0 INTERACTION_CREATE': 'GatewayInteractionCreateDispatch',
  'discord 1': 'GatewayHeartbeatRequest',
  'discord 7': 'GatewayReconnect',
  'discord 9': 'GatewayInvalidSession',
  'discord 10': 'GatewayHello',
  'discord 11': 'GatewayHeartbeatAck',
  'bot 1': 'GatewayHeartbeat',
  'bot 2': 'GatewayIdentify',
  'bot 6': 'GatewayResume',
};

// Made once for each version of the types: it takes some seconds.
function schemas() {
  const version = JSON.parse(fs.readFileSync(path.join(here, 'node_modules/discord-api-types/package.json'))).version;
  const cache = path.join(here, `node_modules/.cache/gateway-schemas-${version}.json`);
  if (fs.existsSync(cache)) return JSON.parse(fs.readFileSync(cache));
  const entry = path.join(here, 'node_modules/discord-api-types/v10.d.ts');
  const made = createGenerator({ path: entry, type: Object.values(kinds), skipTypeCheck: true, additionalProperties: true, expose: 'all', topRef: true });
  const all = made.createSchema(Object.values(kinds));
  fs.mkdirSync(path.dirname(cache), { recursive: true });
  fs.writeFileSync(cache, JSON.stringify(all));
  return all;
}

// Two things that TypeScript says and JSON does not: flags are an enum of single bits, yet come added together; and what is `never`
// there comes as null or {}.
function asOnTheWire(node, name = '') {
  if (node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map((each) => asOnTheWire(each));
  if (name.endsWith('Flags') && node.enum) return { type: 'integer' };
  if (node.not && Object.keys(node.not).length === 0) return {};
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, asOnTheWire(value, key)]));
}

const ajv = new Ajv({ strict: false, validateFormats: false, allowUnionTypes: true });
ajv.addSchema(asOnTheWire(schemas()), 'types');
const check = {};
for (const [kind, type] of Object.entries(kinds)) check[kind] = ajv.compile({ $ref: `types#/definitions/${type}` });

let judged = 0, wrong = 0;
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const { from, payload } = JSON.parse(line);
  const kind = [from, payload.op, payload.op === 0 ? payload.t : null].filter((x) => x !== null).join(' ');
  const valid = check[kind];
  judged++;
  if (!valid) { wrong++; console.log(`${kind}: no type for it`); } else if (!valid(payload)) {
    wrong++;
    // The deepest complaints: the shallow ones only say that no alternative fits.
    const deepest = [...valid.errors].sort((a, b) => b.instancePath.length - a.instancePath.length).slice(0, 6);
    console.log(`${kind}: ${deepest.map((e) => `${e.instancePath} ${e.message}`).join('; ')}\n  ${line.slice(0, 1500)}`);
  }
}
console.log(`${judged} payloads judged, ${wrong} wrong`);
process.exit(wrong || !judged ? 1 : 0);
