// ClickHouse's HTTP interface over its present engine in this process: as much of it as a client that inserts and asks needs.
// One statement at a time; the settings of a request last as long as the request.
import { Session } from 'chdb';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const [home, port] = process.argv.slice(2);
const session = new Session(path.join(home, 'data'));
const NOT_SETTINGS = new Set(['query', 'database', 'default_format', 'query_id', 'session_id', 'user', 'password', 'role',
  'compress', 'decompress', 'enable_http_compression']);
const FORMAT = /\sFORMAT\s+(\w+)\s*;?\s*$/i;
const ANSWERS_NOTHING = /^\s*(insert|create|drop|alter|rename|truncate|optimize|system|set|use|detach|attach|kill)\b/i;
const NOT_FOUND = new Set([16, 46, 60, 81]);

let last = Promise.resolve();

function inTurn(work) {
  const result = last.then(work);
  last = result.catch(() => {});
  return result;
}

const run = (sql, format) => session.queryAsync(sql, { format: format ?? 'TabSeparated' });
const identifier = (name) => '`' + name.replaceAll('`', '\\`') + '`';
const literal = (value) => "'" + value.replaceAll('\\', '\\\\').replaceAll("'", "\\'") + "'";

async function withSettings(settings, work) {
  const names = settings.map(([name]) => name);
  try {
    for (const [name, value] of settings) {
      await run(`SET ${identifier(name)} = ${literal(value)}`);
    }
    return await work();
  } finally {
    for (const name of names) {
      await run(`SET ${identifier(name)} = DEFAULT`).catch(() => {});
    }
  }
}

async function answer(params, body) {
  const inUrl = params.get('query');
  await run(`USE ${identifier(params.get('database') || 'default')}`);
  const settings = [...params].filter(([name]) => !NOT_SETTINGS.has(name));
  return withSettings(settings, async () => {
    if (inUrl && /^\s*insert\b/i.test(inUrl) && FORMAT.test(inUrl)) {
      return insert(inUrl, body);
    }
    const sql = (inUrl ?? '') + body.toString('utf8');
    const format = FORMAT.exec(sql)?.[1] ?? params.get('default_format');
    const result = await run(sql.replace(FORMAT, ''), format);
    return ANSWERS_NOTHING.test(sql) ? Buffer.alloc(0) : Buffer.from(result.bytes());
  });
}

async function insert(sql, body) {
  const file = path.join(home, 'body.bin');
  fs.writeFileSync(file, body);
  const format = FORMAT.exec(sql)[1];
  try {
    await run(`${sql.replace(FORMAT, '')} FROM INFILE ${literal(file)} FORMAT ${format}`);
  } finally {
    fs.unlinkSync(file);
  }
  return Buffer.alloc(0);
}

function parametersOf(request) {
  const params = new URL(request.url, 'http://localhost').searchParams;
  const database = request.headers['x-clickhouse-database'];
  if (database && !params.has('database')) {
    params.set('database', database);
  }
  const format = request.headers['x-clickhouse-format'];
  if (format && !params.has('default_format')) {
    params.set('default_format', format);
  }
  return params;
}

function refuse(response, error) {
  const code = error.clickhouseCode ?? Number(/Code: (\d+)/.exec(error.message)?.[1] ?? 1002);
  const text = `Code: ${code}. ${String(error.message).replace(/^Code: \d+\. /, '')}\n`;
  response.writeHead(NOT_FOUND.has(code) ? 404 : 500, { 'X-ClickHouse-Exception-Code': String(code), 'Content-Type': 'text/plain' });
  response.end(text);
}

const server = http.createServer((request, response) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => {
    if (request.url.startsWith('/ping')) {
      response.end('Ok.\n');
      return;
    }
    // The settings of one request must not reach the next, so there is only ever one.
    inTurn(() => answer(parametersOf(request), Buffer.concat(pieces))).then(
      (bytes) => {
        response.writeHead(200, { 'X-ClickHouse-Timezone': 'UTC', 'X-ClickHouse-Summary': '{}', 'X-ClickHouse-Server-Display-Name': 'chdb',
          'X-ClickHouse-Format': 'TabSeparated' });
        response.end(bytes);
      },
      (error) => refuse(response, error));
  });
});
server.keepAliveTimeout = 10_000;
server.listen(Number(port), '127.0.0.1');
