import { expect } from '@playwright/test';
import { refusal } from './account';
import { stored } from './stored';

type Refusal = NonNullable<Awaited<ReturnType<typeof refusal>>>;

/** The deed, and that no row of any table came, went or changed by it. */
export async function writingNothing<T>(deed: () => Promise<T>): Promise<T> {
  const before = await stored();
  const result = await deed();
  expect(await stored()).toEqual(before);
  return result;
}

/** The call is refused with this status and these facts, its message says so, and nothing is written. */
export async function expectRefused(
  call: () => Promise<unknown>,
  expected: { status: number; facts?: Partial<NonNullable<Refusal['facts']>>; says: string | RegExp },
): Promise<void> {
  const { status, facts = {}, says } = expected;
  const found = await writingNothing(() => refusal(call()));
  expect(found).toMatchObject({ status, facts });
  expect(found?.message).toMatch(says);
}
