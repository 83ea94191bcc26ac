const PATIENCE = 40_000;

/** An answer of the hub, or what went wrong, in words. */
export async function call(path, { method = 'GET', body } = {}) {
  try {
    const answer = await fetch(path, {
      method,
      headers: method === 'GET' ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await answer.text();
    const value = text === '' ? undefined : JSON.parse(text);
    return answer.ok ? { value } : { problem: worded(value) ?? `The hub answered ${answer.status}.` };
  } catch (failure) {
    return { problem: failure.name === 'TimeoutError' ? 'The hub has not answered in time; it may have done it.' : 'The hub does not answer.' };
  }
}

function worded(problem) {
  const words = problem?.detail ?? problem?.title;
  return typeof words === 'string' ? words.slice(0, 1_000) : undefined;
}
