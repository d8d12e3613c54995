"""What is wrong with the data: findings, the facts they are about, and the rules (domain.md §1.29)."""
