"""The seed's training step in PyTorch, batch 64, channels last: images per second at the median step, as JSON.

Usage: python3 torch-baseline.py THREADS. Exits with an error where PyTorch is not installed.
"""
import json
import statistics
import sys
import time

import torch
from torch import nn

BATCH, STEPS, WARM_UP = 64, 40, 5


def block(inputs, outputs):
    return [nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]


torch.set_num_threads(int(sys.argv[1]))
torch.manual_seed(0)
layers = [*block(1, 32), *block(32, 64), *block(64, 128), nn.Flatten()]
network = nn.Sequential(*layers, nn.Linear(4608, 128), nn.ReLU(), nn.Linear(128, 7))
network = network.to(memory_format=torch.channels_last)
images = torch.randn(BATCH, 1, 48, 48).to(memory_format=torch.channels_last)
labels = torch.randint(0, 7, (BATCH,))
adam = torch.optim.Adam(network.parameters(), lr=1e-3)
loss = nn.CrossEntropyLoss()

seconds = []
for _ in range(STEPS):
    start = time.perf_counter()
    adam.zero_grad()
    loss(network(images), labels).backward()
    adam.step()
    seconds.append(time.perf_counter() - start)
speed = BATCH / statistics.median(seconds[WARM_UP:])
print(json.dumps({"version": torch.__version__, "step": round(speed)}))
