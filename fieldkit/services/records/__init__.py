"""Records kept beside a household: reading, fitness, years, remarks."""
