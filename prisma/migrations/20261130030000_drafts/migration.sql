ALTER TABLE "proposals" ADD COLUMN "drafted_by" TEXT;

CREATE TABLE "drafts" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "market_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "discarded_at" TIMESTAMPTZ(3),
    "proposal_id" TEXT,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "drafts_proposal_id_key" ON "drafts"("proposal_id");
CREATE INDEX "drafts_workspace_id_saved_at_idx" ON "drafts"("workspace_id", "saved_at");
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_market_id_fkey" FOREIGN KEY ("market_id") REFERENCES "markets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE SET NULL ON UPDATE CASCADE;
