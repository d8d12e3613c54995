"""Who helps whom: pairings, gaps, handing over, lists."""
