BEGIN;

ALTER TABLE "workspaces" ADD COLUMN "approvals_required" INTEGER NOT NULL DEFAULT 0;

CREATE TYPE "review_kind" AS ENUM ('comment', 'approve', 'object');

CREATE TABLE "reviews" (
    "id" TEXT NOT NULL,
    "proposal_id" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "kind" "review_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "safe_tx_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "reviews_proposal_id_created_at_idx" ON "reviews"("proposal_id", "created_at");
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
