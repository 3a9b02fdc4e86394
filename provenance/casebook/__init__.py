"""Cases on disk: a folder a meeting, its accounts, its verdicts; what is run, checked, bundled, exported."""
