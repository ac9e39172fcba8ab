// Written by server/boot/generate; do not edit.
import type { FindKernel, NarrowKernel } from './health-loops';

const find1: FindKernel = (rows, accounts, accountCount, figures, closeFraction, found, fractions) => {
  const { positionValue: u, collateralValue: c, requirement: g } = figures;
  const u0 = u[0], c0 = c[0], g0 = g[0];
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const row = accounts[at] * 3;
    const n0 = rows[row + 1];
    const equity = rows[row] + (n0 * u0) + (rows[row + 2] * c0);
    if (equity - (Math.abs(n0) * g0) >= 0) continue;
    if (n0 === 0) continue;
    found[count] = accounts[at];
    fractions[count++] = equity < 0 ? 1 : closeFraction;
  }
  return count;
};

const narrow1: NarrowKernel = (rows, around, aroundCount, snapshot, haircut, rounding, radius, near) => {
  const { mark, fundingPerUnit, requirement } = snapshot;
  const kept = 1 - haircut;
  const p0 = mark[0], f0 = fundingPerUnit[0], g0 = requirement[0];
  const v0 = p0 - f0, c0 = kept * p0, t0 = p0 + Math.abs(f0) + g0;
  let count = 0;
  for (let at = 0; at < aroundCount; at++) {
    const row = around[at] * 3;
    const cash = rows[row];
    const n0 = rows[row + 1], h0 = rows[row + 2];
    const s0 = Math.abs(n0), w0 = Math.abs(n0 + kept * h0);
    if (s0 === 0) continue;
    let health = cash, gross = Math.abs(cash), weight = 0;
    health += n0 * v0 + h0 * c0 - s0 * g0; gross += s0 * t0 + h0 * c0; weight += p0 * (w0 > s0 ? w0 : s0);
    if (health - rounding * gross > radius * weight) continue;
    near[count++] = around[at];
  }
  return count;
};

const find2: FindKernel = (rows, accounts, accountCount, figures, closeFraction, found, fractions) => {
  const { positionValue: u, collateralValue: c, requirement: g } = figures;
  const u0 = u[0], c0 = c[0], g0 = g[0], u1 = u[1], c1 = c[1], g1 = g[1];
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const row = accounts[at] * 5;
    const n0 = rows[row + 1], n1 = rows[row + 2];
    const equity = rows[row] + (n0 * u0 + n1 * u1) + (rows[row + 3] * c0 + rows[row + 4] * c1);
    if (equity - (Math.abs(n0) * g0 + Math.abs(n1) * g1) >= 0) continue;
    if (n0 === 0 && n1 === 0) continue;
    found[count] = accounts[at];
    fractions[count++] = equity < 0 ? 1 : closeFraction;
  }
  return count;
};

const narrow2: NarrowKernel = (rows, around, aroundCount, snapshot, haircut, rounding, radius, near) => {
  const { mark, fundingPerUnit, requirement } = snapshot;
  const kept = 1 - haircut;
  const p0 = mark[0], f0 = fundingPerUnit[0], g0 = requirement[0], p1 = mark[1], f1 = fundingPerUnit[1], g1 = requirement[1];
  const v0 = p0 - f0, c0 = kept * p0, t0 = p0 + Math.abs(f0) + g0, v1 = p1 - f1, c1 = kept * p1, t1 = p1 + Math.abs(f1) + g1;
  let count = 0;
  for (let at = 0; at < aroundCount; at++) {
    const row = around[at] * 5;
    const cash = rows[row];
    const n0 = rows[row + 1], h0 = rows[row + 3], n1 = rows[row + 2], h1 = rows[row + 4];
    const s0 = Math.abs(n0), w0 = Math.abs(n0 + kept * h0), s1 = Math.abs(n1), w1 = Math.abs(n1 + kept * h1);
    if (s0 === 0 && s1 === 0) continue;
    let health = cash, gross = Math.abs(cash), weight = 0;
    health += n0 * v0 + h0 * c0 - s0 * g0; gross += s0 * t0 + h0 * c0; weight += p0 * (w0 > s0 ? w0 : s0);
    health += n1 * v1 + h1 * c1 - s1 * g1; gross += s1 * t1 + h1 * c1; weight += p1 * (w1 > s1 ? w1 : s1);
    if (health - rounding * gross > radius * weight) continue;
    near[count++] = around[at];
  }
  return count;
};

const find3: FindKernel = (rows, accounts, accountCount, figures, closeFraction, found, fractions) => {
  const { positionValue: u, collateralValue: c, requirement: g } = figures;
  const u0 = u[0], c0 = c[0], g0 = g[0], u1 = u[1], c1 = c[1], g1 = g[1], u2 = u[2], c2 = c[2], g2 = g[2];
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const row = accounts[at] * 7;
    const n0 = rows[row + 1], n1 = rows[row + 2], n2 = rows[row + 3];
    const equity = rows[row] + (n0 * u0 + n1 * u1 + n2 * u2) + (rows[row + 4] * c0 + rows[row + 5] * c1 + rows[row + 6] * c2);
    if (equity - (Math.abs(n0) * g0 + Math.abs(n1) * g1 + Math.abs(n2) * g2) >= 0) continue;
    if (n0 === 0 && n1 === 0 && n2 === 0) continue;
    found[count] = accounts[at];
    fractions[count++] = equity < 0 ? 1 : closeFraction;
  }
  return count;
};

const narrow3: NarrowKernel = (rows, around, aroundCount, snapshot, haircut, rounding, radius, near) => {
  const { mark, fundingPerUnit, requirement } = snapshot;
  const kept = 1 - haircut;
  const p0 = mark[0], f0 = fundingPerUnit[0], g0 = requirement[0], p1 = mark[1], f1 = fundingPerUnit[1], g1 = requirement[1], p2 = mark[2], f2 = fundingPerUnit[2], g2 = requirement[2];
  const v0 = p0 - f0, c0 = kept * p0, t0 = p0 + Math.abs(f0) + g0, v1 = p1 - f1, c1 = kept * p1, t1 = p1 + Math.abs(f1) + g1, v2 = p2 - f2, c2 = kept * p2, t2 = p2 + Math.abs(f2) + g2;
  let count = 0;
  for (let at = 0; at < aroundCount; at++) {
    const row = around[at] * 7;
    const cash = rows[row];
    const n0 = rows[row + 1], h0 = rows[row + 4], n1 = rows[row + 2], h1 = rows[row + 5], n2 = rows[row + 3], h2 = rows[row + 6];
    const s0 = Math.abs(n0), w0 = Math.abs(n0 + kept * h0), s1 = Math.abs(n1), w1 = Math.abs(n1 + kept * h1), s2 = Math.abs(n2), w2 = Math.abs(n2 + kept * h2);
    if (s0 === 0 && s1 === 0 && s2 === 0) continue;
    let health = cash, gross = Math.abs(cash), weight = 0;
    health += n0 * v0 + h0 * c0 - s0 * g0; gross += s0 * t0 + h0 * c0; weight += p0 * (w0 > s0 ? w0 : s0);
    health += n1 * v1 + h1 * c1 - s1 * g1; gross += s1 * t1 + h1 * c1; weight += p1 * (w1 > s1 ? w1 : s1);
    health += n2 * v2 + h2 * c2 - s2 * g2; gross += s2 * t2 + h2 * c2; weight += p2 * (w2 > s2 ? w2 : s2);
    if (health - rounding * gross > radius * weight) continue;
    near[count++] = around[at];
  }
  return count;
};

const find4: FindKernel = (rows, accounts, accountCount, figures, closeFraction, found, fractions) => {
  const { positionValue: u, collateralValue: c, requirement: g } = figures;
  const u0 = u[0], c0 = c[0], g0 = g[0], u1 = u[1], c1 = c[1], g1 = g[1], u2 = u[2], c2 = c[2], g2 = g[2], u3 = u[3], c3 = c[3], g3 = g[3];
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const row = accounts[at] * 9;
    const n0 = rows[row + 1], n1 = rows[row + 2], n2 = rows[row + 3], n3 = rows[row + 4];
    const equity = rows[row] + (n0 * u0 + n1 * u1 + n2 * u2 + n3 * u3) + (rows[row + 5] * c0 + rows[row + 6] * c1 + rows[row + 7] * c2 + rows[row + 8] * c3);
    if (equity - (Math.abs(n0) * g0 + Math.abs(n1) * g1 + Math.abs(n2) * g2 + Math.abs(n3) * g3) >= 0) continue;
    if (n0 === 0 && n1 === 0 && n2 === 0 && n3 === 0) continue;
    found[count] = accounts[at];
    fractions[count++] = equity < 0 ? 1 : closeFraction;
  }
  return count;
};

const narrow4: NarrowKernel = (rows, around, aroundCount, snapshot, haircut, rounding, radius, near) => {
  const { mark, fundingPerUnit, requirement } = snapshot;
  const kept = 1 - haircut;
  const p0 = mark[0], f0 = fundingPerUnit[0], g0 = requirement[0], p1 = mark[1], f1 = fundingPerUnit[1], g1 = requirement[1], p2 = mark[2], f2 = fundingPerUnit[2], g2 = requirement[2], p3 = mark[3], f3 = fundingPerUnit[3], g3 = requirement[3];
  const v0 = p0 - f0, c0 = kept * p0, t0 = p0 + Math.abs(f0) + g0, v1 = p1 - f1, c1 = kept * p1, t1 = p1 + Math.abs(f1) + g1, v2 = p2 - f2, c2 = kept * p2, t2 = p2 + Math.abs(f2) + g2, v3 = p3 - f3, c3 = kept * p3, t3 = p3 + Math.abs(f3) + g3;
  let count = 0;
  for (let at = 0; at < aroundCount; at++) {
    const row = around[at] * 9;
    const cash = rows[row];
    const n0 = rows[row + 1], h0 = rows[row + 5], n1 = rows[row + 2], h1 = rows[row + 6], n2 = rows[row + 3], h2 = rows[row + 7], n3 = rows[row + 4], h3 = rows[row + 8];
    const s0 = Math.abs(n0), w0 = Math.abs(n0 + kept * h0), s1 = Math.abs(n1), w1 = Math.abs(n1 + kept * h1), s2 = Math.abs(n2), w2 = Math.abs(n2 + kept * h2), s3 = Math.abs(n3), w3 = Math.abs(n3 + kept * h3);
    if (s0 === 0 && s1 === 0 && s2 === 0 && s3 === 0) continue;
    let health = cash, gross = Math.abs(cash), weight = 0;
    health += n0 * v0 + h0 * c0 - s0 * g0; gross += s0 * t0 + h0 * c0; weight += p0 * (w0 > s0 ? w0 : s0);
    health += n1 * v1 + h1 * c1 - s1 * g1; gross += s1 * t1 + h1 * c1; weight += p1 * (w1 > s1 ? w1 : s1);
    health += n2 * v2 + h2 * c2 - s2 * g2; gross += s2 * t2 + h2 * c2; weight += p2 * (w2 > s2 ? w2 : s2);
    health += n3 * v3 + h3 * c3 - s3 * g3; gross += s3 * t3 + h3 * c3; weight += p3 * (w3 > s3 ? w3 : s3);
    if (health - rounding * gross > radius * weight) continue;
    near[count++] = around[at];
  }
  return count;
};

const find5: FindKernel = (rows, accounts, accountCount, figures, closeFraction, found, fractions) => {
  const { positionValue: u, collateralValue: c, requirement: g } = figures;
  const u0 = u[0], c0 = c[0], g0 = g[0], u1 = u[1], c1 = c[1], g1 = g[1], u2 = u[2], c2 = c[2], g2 = g[2], u3 = u[3], c3 = c[3], g3 = g[3], u4 = u[4], c4 = c[4], g4 = g[4];
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const row = accounts[at] * 11;
    const n0 = rows[row + 1], n1 = rows[row + 2], n2 = rows[row + 3], n3 = rows[row + 4], n4 = rows[row + 5];
    const equity = rows[row] + (n0 * u0 + n1 * u1 + n2 * u2 + n3 * u3 + n4 * u4) + (rows[row + 6] * c0 + rows[row + 7] * c1 + rows[row + 8] * c2 + rows[row + 9] * c3 + rows[row + 10] * c4);
    if (equity - (Math.abs(n0) * g0 + Math.abs(n1) * g1 + Math.abs(n2) * g2 + Math.abs(n3) * g3 + Math.abs(n4) * g4) >= 0) continue;
    if (n0 === 0 && n1 === 0 && n2 === 0 && n3 === 0 && n4 === 0) continue;
    found[count] = accounts[at];
    fractions[count++] = equity < 0 ? 1 : closeFraction;
  }
  return count;
};

const narrow5: NarrowKernel = (rows, around, aroundCount, snapshot, haircut, rounding, radius, near) => {
  const { mark, fundingPerUnit, requirement } = snapshot;
  const kept = 1 - haircut;
  const p0 = mark[0], f0 = fundingPerUnit[0], g0 = requirement[0], p1 = mark[1], f1 = fundingPerUnit[1], g1 = requirement[1], p2 = mark[2], f2 = fundingPerUnit[2], g2 = requirement[2], p3 = mark[3], f3 = fundingPerUnit[3], g3 = requirement[3], p4 = mark[4], f4 = fundingPerUnit[4], g4 = requirement[4];
  const v0 = p0 - f0, c0 = kept * p0, t0 = p0 + Math.abs(f0) + g0, v1 = p1 - f1, c1 = kept * p1, t1 = p1 + Math.abs(f1) + g1, v2 = p2 - f2, c2 = kept * p2, t2 = p2 + Math.abs(f2) + g2, v3 = p3 - f3, c3 = kept * p3, t3 = p3 + Math.abs(f3) + g3, v4 = p4 - f4, c4 = kept * p4, t4 = p4 + Math.abs(f4) + g4;
  let count = 0;
  for (let at = 0; at < aroundCount; at++) {
    const row = around[at] * 11;
    const cash = rows[row];
    const n0 = rows[row + 1], h0 = rows[row + 6], n1 = rows[row + 2], h1 = rows[row + 7], n2 = rows[row + 3], h2 = rows[row + 8], n3 = rows[row + 4], h3 = rows[row + 9], n4 = rows[row + 5], h4 = rows[row + 10];
    const s0 = Math.abs(n0), w0 = Math.abs(n0 + kept * h0), s1 = Math.abs(n1), w1 = Math.abs(n1 + kept * h1), s2 = Math.abs(n2), w2 = Math.abs(n2 + kept * h2), s3 = Math.abs(n3), w3 = Math.abs(n3 + kept * h3), s4 = Math.abs(n4), w4 = Math.abs(n4 + kept * h4);
    if (s0 === 0 && s1 === 0 && s2 === 0 && s3 === 0 && s4 === 0) continue;
    let health = cash, gross = Math.abs(cash), weight = 0;
    health += n0 * v0 + h0 * c0 - s0 * g0; gross += s0 * t0 + h0 * c0; weight += p0 * (w0 > s0 ? w0 : s0);
    health += n1 * v1 + h1 * c1 - s1 * g1; gross += s1 * t1 + h1 * c1; weight += p1 * (w1 > s1 ? w1 : s1);
    health += n2 * v2 + h2 * c2 - s2 * g2; gross += s2 * t2 + h2 * c2; weight += p2 * (w2 > s2 ? w2 : s2);
    health += n3 * v3 + h3 * c3 - s3 * g3; gross += s3 * t3 + h3 * c3; weight += p3 * (w3 > s3 ? w3 : s3);
    health += n4 * v4 + h4 * c4 - s4 * g4; gross += s4 * t4 + h4 * c4; weight += p4 * (w4 > s4 ? w4 : s4);
    if (health - rounding * gross > radius * weight) continue;
    near[count++] = around[at];
  }
  return count;
};

const find6: FindKernel = (rows, accounts, accountCount, figures, closeFraction, found, fractions) => {
  const { positionValue: u, collateralValue: c, requirement: g } = figures;
  const u0 = u[0], c0 = c[0], g0 = g[0], u1 = u[1], c1 = c[1], g1 = g[1], u2 = u[2], c2 = c[2], g2 = g[2], u3 = u[3], c3 = c[3], g3 = g[3], u4 = u[4], c4 = c[4], g4 = g[4], u5 = u[5], c5 = c[5], g5 = g[5];
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const row = accounts[at] * 13;
    const n0 = rows[row + 1], n1 = rows[row + 2], n2 = rows[row + 3], n3 = rows[row + 4], n4 = rows[row + 5], n5 = rows[row + 6];
    const equity = rows[row] + (n0 * u0 + n1 * u1 + n2 * u2 + n3 * u3 + n4 * u4 + n5 * u5) + (rows[row + 7] * c0 + rows[row + 8] * c1 + rows[row + 9] * c2 + rows[row + 10] * c3 + rows[row + 11] * c4 + rows[row + 12] * c5);
    if (equity - (Math.abs(n0) * g0 + Math.abs(n1) * g1 + Math.abs(n2) * g2 + Math.abs(n3) * g3 + Math.abs(n4) * g4 + Math.abs(n5) * g5) >= 0) continue;
    if (n0 === 0 && n1 === 0 && n2 === 0 && n3 === 0 && n4 === 0 && n5 === 0) continue;
    found[count] = accounts[at];
    fractions[count++] = equity < 0 ? 1 : closeFraction;
  }
  return count;
};

const narrow6: NarrowKernel = (rows, around, aroundCount, snapshot, haircut, rounding, radius, near) => {
  const { mark, fundingPerUnit, requirement } = snapshot;
  const kept = 1 - haircut;
  const p0 = mark[0], f0 = fundingPerUnit[0], g0 = requirement[0], p1 = mark[1], f1 = fundingPerUnit[1], g1 = requirement[1], p2 = mark[2], f2 = fundingPerUnit[2], g2 = requirement[2], p3 = mark[3], f3 = fundingPerUnit[3], g3 = requirement[3], p4 = mark[4], f4 = fundingPerUnit[4], g4 = requirement[4], p5 = mark[5], f5 = fundingPerUnit[5], g5 = requirement[5];
  const v0 = p0 - f0, c0 = kept * p0, t0 = p0 + Math.abs(f0) + g0, v1 = p1 - f1, c1 = kept * p1, t1 = p1 + Math.abs(f1) + g1, v2 = p2 - f2, c2 = kept * p2, t2 = p2 + Math.abs(f2) + g2, v3 = p3 - f3, c3 = kept * p3, t3 = p3 + Math.abs(f3) + g3, v4 = p4 - f4, c4 = kept * p4, t4 = p4 + Math.abs(f4) + g4, v5 = p5 - f5, c5 = kept * p5, t5 = p5 + Math.abs(f5) + g5;
  let count = 0;
  for (let at = 0; at < aroundCount; at++) {
    const row = around[at] * 13;
    const cash = rows[row];
    const n0 = rows[row + 1], h0 = rows[row + 7], n1 = rows[row + 2], h1 = rows[row + 8], n2 = rows[row + 3], h2 = rows[row + 9], n3 = rows[row + 4], h3 = rows[row + 10], n4 = rows[row + 5], h4 = rows[row + 11], n5 = rows[row + 6], h5 = rows[row + 12];
    const s0 = Math.abs(n0), w0 = Math.abs(n0 + kept * h0), s1 = Math.abs(n1), w1 = Math.abs(n1 + kept * h1), s2 = Math.abs(n2), w2 = Math.abs(n2 + kept * h2), s3 = Math.abs(n3), w3 = Math.abs(n3 + kept * h3), s4 = Math.abs(n4), w4 = Math.abs(n4 + kept * h4), s5 = Math.abs(n5), w5 = Math.abs(n5 + kept * h5);
    if (s0 === 0 && s1 === 0 && s2 === 0 && s3 === 0 && s4 === 0 && s5 === 0) continue;
    let health = cash, gross = Math.abs(cash), weight = 0;
    health += n0 * v0 + h0 * c0 - s0 * g0; gross += s0 * t0 + h0 * c0; weight += p0 * (w0 > s0 ? w0 : s0);
    health += n1 * v1 + h1 * c1 - s1 * g1; gross += s1 * t1 + h1 * c1; weight += p1 * (w1 > s1 ? w1 : s1);
    health += n2 * v2 + h2 * c2 - s2 * g2; gross += s2 * t2 + h2 * c2; weight += p2 * (w2 > s2 ? w2 : s2);
    health += n3 * v3 + h3 * c3 - s3 * g3; gross += s3 * t3 + h3 * c3; weight += p3 * (w3 > s3 ? w3 : s3);
    health += n4 * v4 + h4 * c4 - s4 * g4; gross += s4 * t4 + h4 * c4; weight += p4 * (w4 > s4 ? w4 : s4);
    health += n5 * v5 + h5 * c5 - s5 * g5; gross += s5 * t5 + h5 * c5; weight += p5 * (w5 > s5 ? w5 : s5);
    if (health - rounding * gross > radius * weight) continue;
    near[count++] = around[at];
  }
  return count;
};

const find7: FindKernel = (rows, accounts, accountCount, figures, closeFraction, found, fractions) => {
  const { positionValue: u, collateralValue: c, requirement: g } = figures;
  const u0 = u[0], c0 = c[0], g0 = g[0], u1 = u[1], c1 = c[1], g1 = g[1], u2 = u[2], c2 = c[2], g2 = g[2], u3 = u[3], c3 = c[3], g3 = g[3], u4 = u[4], c4 = c[4], g4 = g[4], u5 = u[5], c5 = c[5], g5 = g[5], u6 = u[6], c6 = c[6], g6 = g[6];
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const row = accounts[at] * 15;
    const n0 = rows[row + 1], n1 = rows[row + 2], n2 = rows[row + 3], n3 = rows[row + 4], n4 = rows[row + 5], n5 = rows[row + 6], n6 = rows[row + 7];
    const equity = rows[row] + (n0 * u0 + n1 * u1 + n2 * u2 + n3 * u3 + n4 * u4 + n5 * u5 + n6 * u6) + (rows[row + 8] * c0 + rows[row + 9] * c1 + rows[row + 10] * c2 + rows[row + 11] * c3 + rows[row + 12] * c4 + rows[row + 13] * c5 + rows[row + 14] * c6);
    if (equity - (Math.abs(n0) * g0 + Math.abs(n1) * g1 + Math.abs(n2) * g2 + Math.abs(n3) * g3 + Math.abs(n4) * g4 + Math.abs(n5) * g5 + Math.abs(n6) * g6) >= 0) continue;
    if (n0 === 0 && n1 === 0 && n2 === 0 && n3 === 0 && n4 === 0 && n5 === 0 && n6 === 0) continue;
    found[count] = accounts[at];
    fractions[count++] = equity < 0 ? 1 : closeFraction;
  }
  return count;
};

const narrow7: NarrowKernel = (rows, around, aroundCount, snapshot, haircut, rounding, radius, near) => {
  const { mark, fundingPerUnit, requirement } = snapshot;
  const kept = 1 - haircut;
  const p0 = mark[0], f0 = fundingPerUnit[0], g0 = requirement[0], p1 = mark[1], f1 = fundingPerUnit[1], g1 = requirement[1], p2 = mark[2], f2 = fundingPerUnit[2], g2 = requirement[2], p3 = mark[3], f3 = fundingPerUnit[3], g3 = requirement[3], p4 = mark[4], f4 = fundingPerUnit[4], g4 = requirement[4], p5 = mark[5], f5 = fundingPerUnit[5], g5 = requirement[5], p6 = mark[6], f6 = fundingPerUnit[6], g6 = requirement[6];
  const v0 = p0 - f0, c0 = kept * p0, t0 = p0 + Math.abs(f0) + g0, v1 = p1 - f1, c1 = kept * p1, t1 = p1 + Math.abs(f1) + g1, v2 = p2 - f2, c2 = kept * p2, t2 = p2 + Math.abs(f2) + g2, v3 = p3 - f3, c3 = kept * p3, t3 = p3 + Math.abs(f3) + g3, v4 = p4 - f4, c4 = kept * p4, t4 = p4 + Math.abs(f4) + g4, v5 = p5 - f5, c5 = kept * p5, t5 = p5 + Math.abs(f5) + g5, v6 = p6 - f6, c6 = kept * p6, t6 = p6 + Math.abs(f6) + g6;
  let count = 0;
  for (let at = 0; at < aroundCount; at++) {
    const row = around[at] * 15;
    const cash = rows[row];
    const n0 = rows[row + 1], h0 = rows[row + 8], n1 = rows[row + 2], h1 = rows[row + 9], n2 = rows[row + 3], h2 = rows[row + 10], n3 = rows[row + 4], h3 = rows[row + 11], n4 = rows[row + 5], h4 = rows[row + 12], n5 = rows[row + 6], h5 = rows[row + 13], n6 = rows[row + 7], h6 = rows[row + 14];
    const s0 = Math.abs(n0), w0 = Math.abs(n0 + kept * h0), s1 = Math.abs(n1), w1 = Math.abs(n1 + kept * h1), s2 = Math.abs(n2), w2 = Math.abs(n2 + kept * h2), s3 = Math.abs(n3), w3 = Math.abs(n3 + kept * h3), s4 = Math.abs(n4), w4 = Math.abs(n4 + kept * h4), s5 = Math.abs(n5), w5 = Math.abs(n5 + kept * h5), s6 = Math.abs(n6), w6 = Math.abs(n6 + kept * h6);
    if (s0 === 0 && s1 === 0 && s2 === 0 && s3 === 0 && s4 === 0 && s5 === 0 && s6 === 0) continue;
    let health = cash, gross = Math.abs(cash), weight = 0;
    health += n0 * v0 + h0 * c0 - s0 * g0; gross += s0 * t0 + h0 * c0; weight += p0 * (w0 > s0 ? w0 : s0);
    health += n1 * v1 + h1 * c1 - s1 * g1; gross += s1 * t1 + h1 * c1; weight += p1 * (w1 > s1 ? w1 : s1);
    health += n2 * v2 + h2 * c2 - s2 * g2; gross += s2 * t2 + h2 * c2; weight += p2 * (w2 > s2 ? w2 : s2);
    health += n3 * v3 + h3 * c3 - s3 * g3; gross += s3 * t3 + h3 * c3; weight += p3 * (w3 > s3 ? w3 : s3);
    health += n4 * v4 + h4 * c4 - s4 * g4; gross += s4 * t4 + h4 * c4; weight += p4 * (w4 > s4 ? w4 : s4);
    health += n5 * v5 + h5 * c5 - s5 * g5; gross += s5 * t5 + h5 * c5; weight += p5 * (w5 > s5 ? w5 : s5);
    health += n6 * v6 + h6 * c6 - s6 * g6; gross += s6 * t6 + h6 * c6; weight += p6 * (w6 > s6 ? w6 : s6);
    if (health - rounding * gross > radius * weight) continue;
    near[count++] = around[at];
  }
  return count;
};

const find8: FindKernel = (rows, accounts, accountCount, figures, closeFraction, found, fractions) => {
  const { positionValue: u, collateralValue: c, requirement: g } = figures;
  const u0 = u[0], c0 = c[0], g0 = g[0], u1 = u[1], c1 = c[1], g1 = g[1], u2 = u[2], c2 = c[2], g2 = g[2], u3 = u[3], c3 = c[3], g3 = g[3], u4 = u[4], c4 = c[4], g4 = g[4], u5 = u[5], c5 = c[5], g5 = g[5], u6 = u[6], c6 = c[6], g6 = g[6], u7 = u[7], c7 = c[7], g7 = g[7];
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const row = accounts[at] * 17;
    const n0 = rows[row + 1], n1 = rows[row + 2], n2 = rows[row + 3], n3 = rows[row + 4], n4 = rows[row + 5], n5 = rows[row + 6], n6 = rows[row + 7], n7 = rows[row + 8];
    const equity = rows[row] + (n0 * u0 + n1 * u1 + n2 * u2 + n3 * u3 + n4 * u4 + n5 * u5 + n6 * u6 + n7 * u7) + (rows[row + 9] * c0 + rows[row + 10] * c1 + rows[row + 11] * c2 + rows[row + 12] * c3 + rows[row + 13] * c4 + rows[row + 14] * c5 + rows[row + 15] * c6 + rows[row + 16] * c7);
    if (equity - (Math.abs(n0) * g0 + Math.abs(n1) * g1 + Math.abs(n2) * g2 + Math.abs(n3) * g3 + Math.abs(n4) * g4 + Math.abs(n5) * g5 + Math.abs(n6) * g6 + Math.abs(n7) * g7) >= 0) continue;
    if (n0 === 0 && n1 === 0 && n2 === 0 && n3 === 0 && n4 === 0 && n5 === 0 && n6 === 0 && n7 === 0) continue;
    found[count] = accounts[at];
    fractions[count++] = equity < 0 ? 1 : closeFraction;
  }
  return count;
};

const narrow8: NarrowKernel = (rows, around, aroundCount, snapshot, haircut, rounding, radius, near) => {
  const { mark, fundingPerUnit, requirement } = snapshot;
  const kept = 1 - haircut;
  const p0 = mark[0], f0 = fundingPerUnit[0], g0 = requirement[0], p1 = mark[1], f1 = fundingPerUnit[1], g1 = requirement[1], p2 = mark[2], f2 = fundingPerUnit[2], g2 = requirement[2], p3 = mark[3], f3 = fundingPerUnit[3], g3 = requirement[3], p4 = mark[4], f4 = fundingPerUnit[4], g4 = requirement[4], p5 = mark[5], f5 = fundingPerUnit[5], g5 = requirement[5], p6 = mark[6], f6 = fundingPerUnit[6], g6 = requirement[6], p7 = mark[7], f7 = fundingPerUnit[7], g7 = requirement[7];
  const v0 = p0 - f0, c0 = kept * p0, t0 = p0 + Math.abs(f0) + g0, v1 = p1 - f1, c1 = kept * p1, t1 = p1 + Math.abs(f1) + g1, v2 = p2 - f2, c2 = kept * p2, t2 = p2 + Math.abs(f2) + g2, v3 = p3 - f3, c3 = kept * p3, t3 = p3 + Math.abs(f3) + g3, v4 = p4 - f4, c4 = kept * p4, t4 = p4 + Math.abs(f4) + g4, v5 = p5 - f5, c5 = kept * p5, t5 = p5 + Math.abs(f5) + g5, v6 = p6 - f6, c6 = kept * p6, t6 = p6 + Math.abs(f6) + g6, v7 = p7 - f7, c7 = kept * p7, t7 = p7 + Math.abs(f7) + g7;
  let count = 0;
  for (let at = 0; at < aroundCount; at++) {
    const row = around[at] * 17;
    const cash = rows[row];
    const n0 = rows[row + 1], h0 = rows[row + 9], n1 = rows[row + 2], h1 = rows[row + 10], n2 = rows[row + 3], h2 = rows[row + 11], n3 = rows[row + 4], h3 = rows[row + 12], n4 = rows[row + 5], h4 = rows[row + 13], n5 = rows[row + 6], h5 = rows[row + 14], n6 = rows[row + 7], h6 = rows[row + 15], n7 = rows[row + 8], h7 = rows[row + 16];
    const s0 = Math.abs(n0), w0 = Math.abs(n0 + kept * h0), s1 = Math.abs(n1), w1 = Math.abs(n1 + kept * h1), s2 = Math.abs(n2), w2 = Math.abs(n2 + kept * h2), s3 = Math.abs(n3), w3 = Math.abs(n3 + kept * h3), s4 = Math.abs(n4), w4 = Math.abs(n4 + kept * h4), s5 = Math.abs(n5), w5 = Math.abs(n5 + kept * h5), s6 = Math.abs(n6), w6 = Math.abs(n6 + kept * h6), s7 = Math.abs(n7), w7 = Math.abs(n7 + kept * h7);
    if (s0 === 0 && s1 === 0 && s2 === 0 && s3 === 0 && s4 === 0 && s5 === 0 && s6 === 0 && s7 === 0) continue;
    let health = cash, gross = Math.abs(cash), weight = 0;
    health += n0 * v0 + h0 * c0 - s0 * g0; gross += s0 * t0 + h0 * c0; weight += p0 * (w0 > s0 ? w0 : s0);
    health += n1 * v1 + h1 * c1 - s1 * g1; gross += s1 * t1 + h1 * c1; weight += p1 * (w1 > s1 ? w1 : s1);
    health += n2 * v2 + h2 * c2 - s2 * g2; gross += s2 * t2 + h2 * c2; weight += p2 * (w2 > s2 ? w2 : s2);
    health += n3 * v3 + h3 * c3 - s3 * g3; gross += s3 * t3 + h3 * c3; weight += p3 * (w3 > s3 ? w3 : s3);
    health += n4 * v4 + h4 * c4 - s4 * g4; gross += s4 * t4 + h4 * c4; weight += p4 * (w4 > s4 ? w4 : s4);
    health += n5 * v5 + h5 * c5 - s5 * g5; gross += s5 * t5 + h5 * c5; weight += p5 * (w5 > s5 ? w5 : s5);
    health += n6 * v6 + h6 * c6 - s6 * g6; gross += s6 * t6 + h6 * c6; weight += p6 * (w6 > s6 ? w6 : s6);
    health += n7 * v7 + h7 * c7 - s7 * g7; gross += s7 * t7 + h7 * c7; weight += p7 * (w7 > s7 ? w7 : s7);
    if (health - rounding * gross > radius * weight) continue;
    near[count++] = around[at];
  }
  return count;
};
/** By number of markets, less 1. */
export const FIND_KERNELS: readonly FindKernel[] = [find1, find2, find3, find4, find5, find6, find7, find8];
export const NARROW_KERNELS: readonly NarrowKernel[] = [narrow1, narrow2, narrow3, narrow4, narrow5, narrow6, narrow7, narrow8];
