import { expect, test } from './fixtures';

const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.split(' ')
    .slice(1) ?? [];

test('each page comes with a policy that lets only its own scripts run', async ({ request }) => {
  const policies = await Promise.all(
    ['/', '/'].map(async (path) => (await request.get(path)).headers()['content-security-policy']),
  );
  const scripts = policies.map((policy) => directive(policy, 'script-src'));
  for (const sources of scripts) {
    expect(sources).toContain("'strict-dynamic'");
    expect(sources).not.toContain("'unsafe-inline'");
    expect(sources).not.toContain("'unsafe-eval'");
  }
  expect(directive(policies[0], 'frame-ancestors')).toEqual(["'none'"]);
  const nonces = scripts.map((sources) => sources.find((source) => source.startsWith("'nonce-")));
  expect(nonces[0]).toBeDefined();
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('an injected script does not run', async ({ page }) => {
  await page.goto('/');
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        const box = document.createElement('div');
        box.innerHTML = '<img src="data:," onerror="window.injected = true">';
        document.body.append(box);
      }),
  );
  expect(blocked).toBe('script-src-attr');
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
});
