-- Proposals are carried by Safes, by timelocks that a Safe schedules on, and by governors with votes.
BEGIN;

ALTER TYPE "proposal_state" ADD VALUE 'voting';
ALTER TYPE "proposal_state" ADD VALUE 'passed';
ALTER TYPE "proposal_state" ADD VALUE 'queued';
ALTER TYPE "proposal_state" ADD VALUE 'defeated';

ALTER TABLE "markets" ADD COLUMN "governance" JSONB;

ALTER TABLE "proposals" RENAME COLUMN "safe_tx_hash" TO "identity";
ALTER INDEX "proposals_safe_tx_hash_idx" RENAME TO "proposals_identity_idx";
ALTER TABLE "proposals" ALTER COLUMN "domain_hash" DROP NOT NULL;
ALTER TABLE "proposals" ALTER COLUMN "message_hash" DROP NOT NULL;
ALTER TABLE "proposals" ALTER COLUMN "safe_nonce" DROP NOT NULL;

ALTER TABLE "reviews" RENAME COLUMN "safe_tx_hash" TO "identity";

-- An owner that is a Safe itself approves by a transaction of its own, over which its own owners sign.
ALTER TABLE "signatures" ADD COLUMN "safe_tx_hash" TEXT;
UPDATE "signatures" SET "safe_tx_hash" = (SELECT "identity" FROM "proposals" WHERE "proposals"."id" = "signatures"."proposal_id");
ALTER TABLE "signatures" ALTER COLUMN "safe_tx_hash" SET NOT NULL;
DROP INDEX "signatures_proposal_id_owner_key";
CREATE UNIQUE INDEX "signatures_proposal_id_safe_tx_hash_owner_key" ON "signatures"("proposal_id", "safe_tx_hash", "owner");

COMMIT;
