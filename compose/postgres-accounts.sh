# The image runs or reads whatever lies in its folder for first starts.
bash /compose/postgres-primary accounts
