import { partition } from './partitions.js';
import { worse } from './words.js';

/** What Kafka Streams, replays and the fleet keep for themselves is no step of the pipeline. */
export function isWork(picture, topic) {
  const kind = Object.hasOwn(picture.topics, topic) ? picture.topics[topic].kind : undefined;
  return kind === undefined || kind === 'WORK';
}

// A cluster that others use, too, has more groups than a picture of this fleet can hold.
const MOST_STRANGERS = 12;

/** Who writes and reads what, from the picture alone: services and topics, and an arrow for each. */
export function graphOf(picture) {
  const nodes = new Map();
  const edges = new Map();
  for (const [service, it] of Object.entries(picture.services)) {
    for (const topic of Object.keys(it.writes ?? {})) {
      connect({ nodes, edges, picture }, service, topic, 'write');
    }
  }
  const strangers = Object.values(picture.groups).filter((group) => !group.service).length;
  for (const [id, group] of Object.entries(picture.groups)) {
    const reads = group.service || (strangers <= MOST_STRANGERS && Object.keys(group.members).length > 0);
    if (reads) {
      const reader = group.service ?? `group ${id}`;
      group.topics.forEach((topic) => connect({ nodes, edges, picture }, reader, topic, 'read', { id, foreign: !group.service }));
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function connect({ nodes, edges, picture }, actor, topic, kind, group) {
  if (!isWork(picture, topic)) {
    return;
  }
  const foreign = group?.foreign ?? false;
  const from = node(nodes, kind === 'write' ? 'service' : 'topic', kind === 'write' ? actor : topic, foreign);
  const to = node(nodes, kind === 'write' ? 'topic' : 'service', kind === 'write' ? topic : actor, foreign);
  const id = `${from.id}>${to.id}`;
  const edge = edges.get(id) ?? { id, from: from.id, to: to.id, kind, topic, actor, groups: [] };
  if (group) {
    edge.groups.push(group.id);
  }
  edges.set(id, edge);
}

function node(nodes, kind, name, foreign) {
  const id = `${kind}:${name}`;
  if (!nodes.has(id)) {
    nodes.set(id, { id, kind, name, foreign: kind === 'service' && foreign });
  }
  return nodes.get(id);
}

/** Two graphs are drawn alike if this is the same. */
export function shapeOf(graph) {
  return graph.edges.map((edge) => edge.id).sort().join('\n');
}

/** Topics that nobody is known to write or read. */
export function loneTopics(picture, graph) {
  const drawn = new Set(graph.nodes.filter((it) => it.kind === 'topic').map((it) => it.name));
  return Object.keys(picture.topics).filter((topic) => !drawn.has(topic) && isWork(picture, topic)).sort();
}

/** What passes an arrow now. */
export function flowOf(edge, picture) {
  if (edge.kind === 'write') {
    return { perSecond: picture.services[edge.actor]?.writes?.[edge.topic] ?? 0, verdict: 'OK' };
  }
  const flow = { perSecond: 0, lag: 0, lagSeconds: 0, verdict: 'UNKNOWN', p95: undefined };
  for (const id of edge.groups) {
    if (Object.hasOwn(picture.groups, id)) {
      add(flow, picture.groups[id], edge.topic);
    }
  }
  return flow;
}

function add(flow, group, topic) {
  for (const [name, it] of Object.entries(group.partitions)) {
    if (partition(name).topic === topic) {
      flow.perSecond += it.perSecond;
      flow.lag += it.lag ?? 0;
      flow.lagSeconds = Math.max(flow.lagSeconds, it.lagSeconds ?? 0);
      flow.verdict = worse(flow.verdict, it.verdict);
    }
  }
  if (group.latency && (group.topics.length === 1 || flow.perSecond > 0)) {
    flow.p95 = Math.max(flow.p95 ?? 0, group.latency.p95);
  }
}

const SLOW = 5;
const VERY_SLOW = 30;

/** Whether time builds up on an arrow: by the verdict, or by how far behind it is. */
export function moodOf(flow) {
  if (flow.verdict === 'STALL' || flow.verdict === 'REWIND' || flow.verdict === 'STOP' || flow.lagSeconds >= VERY_SLOW) {
    return 'bad';
  }
  return flow.verdict === 'WARN' || flow.lagSeconds >= SLOW ? 'warn' : 'ok';
}
